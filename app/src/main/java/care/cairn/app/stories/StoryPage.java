package care.cairn.app.stories;

import care.cairn.app.learning.ClosedCycle;
import care.cairn.app.ledger.Sight;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a story shows.
 *
 * @param version the one that is shown
 * @param state the key of where it stands
 * @param style of its tag
 * @param author who tells it, or null where the name is erased
 * @param partner for whom, or null
 * @param cycle what it tells of, with its charts as known then, or null
 * @param answers what those named say; only for those whom it concerns
 * @param versions every version; only for those whom it concerns, else the ones that were read
 * @param edits whether the viewer tells it
 * @param asked whether the viewer is named and asked
 * @param takesBack whether the viewer may take it back
 * @param inner whether it concerns the viewer: who tells it, keeps the programme, or is named
 * @param gone whether others once read it and its words are not shown to the viewer any longer
 */
record StoryPage(
        Story story,
        StoryRows.Version version,
        StoryRows.Frame frame,
        String state,
        String style,
        @Nullable String author,
        @Nullable String partner,
        @Nullable ClosedCycle cycle,
        List<Said> answers,
        List<StoryRows.Version> versions,
        List<Sight.Link> trail,
        boolean edits,
        boolean asked,
        boolean takesBack,
        boolean inner,
        boolean gone) {

    /** What one of those named says; null while there is no answer. */
    record Said(
            String name,
            @Nullable Boolean consents,
            @Nullable String reason,
            @Nullable Instant at,
            boolean author) {}

    public boolean readByOthers() {
        Integer read = story.published();
        return read != null && read == version.version() && !story.withdrawn();
    }

    public boolean latest() {
        return version.version() == story.version();
    }
}
