package care.cairn.app.web.frame;

import care.cairn.app.web.Viewer;
import java.util.List;

/** What another module has to say on a page, above it: a bean each. */
public interface PageNote {

    /**
     * Sentences in the language of the reader, for the page of a thing and those below it.
     *
     * @param page the address of the page without its query
     */
    List<String> on(String page, Viewer viewer);
}
