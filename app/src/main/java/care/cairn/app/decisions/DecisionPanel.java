package care.cairn.app.decisions;

import care.cairn.app.web.Viewer;
import java.util.List;
import java.util.UUID;

/** What was made from a decision, for its page: given by the module that keeps the promises. */
public interface DecisionPanel {

    /**
     * One promise made from a decision.
     *
     * @param path of its page
     * @param answers the person and the partner that answer for it
     * @param forum to whom
     * @param judged by which standard
     * @param ifNot what happens if it is not met
     * @param stateKey of the word for where it stands
     * @param stateStyle of its tag
     */
    record Made(
            String path,
            String title,
            String answers,
            String forum,
            String judged,
            String ifNot,
            String stateKey,
            String stateStyle) {}

    List<Made> madeFrom(UUID decision, Viewer viewer);
}
