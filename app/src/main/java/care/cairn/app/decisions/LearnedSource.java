package care.cairn.app.decisions;

import care.cairn.app.web.Viewer;
import java.util.List;
import java.util.UUID;

/** What was learned before on what a proposal is about: given by the module that keeps it. */
public interface LearnedSource {

    /**
     * Something that was tried.
     *
     * @param title "" where it is erased
     * @param outcome the key of the verdict, or ""
     * @param style of its tag
     * @param ended how it ended: adopted, adapted or stopped
     * @param story the path of the story of it, or ""
     */
    record Learned(
            String path, String title, String outcome, String style, String ended, String story) {}

    /** What was tried on these measures, the latest first; a few at most. */
    List<Learned> about(List<UUID> measures, Viewer viewer);
}
