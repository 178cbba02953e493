package care.cairn.app.web.frame;

import care.cairn.app.web.Viewer;
import java.util.List;

/** What the upper corner of every page offers this viewer: signing in, the own account. */
public interface Corner {
    List<CornerLink> links(Viewer viewer);
}
