package care.cairn.app.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What waits for a body, for the agenda of its next meeting; each module may give one bean. */
public interface AgendaSource {

    /** What is open before a body at the moment of the viewer. */
    List<Matter> openBefore(UUID body, Viewer viewer);

    /** What there is to read about those of these subjects that are this module's, by subject. */
    default Map<String, List<Reading>> papers(Collection<String> subjects, Viewer viewer) {
        return Map.of();
    }

    /**
     * A thing that a meeting could take up.
     *
     * @param order what presses most comes first
     * @param subject such as {@code decision/2f1c…}
     * @param title its own words, or "" where they are erased
     * @param why it waits, as a sentence in the reader's language
     * @param purpose what the meeting would do with it: decide, discuss or note
     * @param minutes how long it may take
     */
    record Matter(
            int order,
            String subject,
            String title,
            String path,
            String why,
            String purpose,
            int minutes) {}

    /**
     * A part of what there is to read.
     *
     * @param label in the reader's language
     */
    record Reading(String label, String text) {}
}
