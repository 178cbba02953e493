package care.cairn.app.meetings;

import care.cairn.app.ledger.SubjectLink;
import care.cairn.app.web.AgendaSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a meeting shows.
 *
 * @param due the day by which papers are owed
 * @param late whether papers went out late, or are late
 * @param items the points that stand on the agenda, in their order
 * @param asked those that were asked for, and those that were declined
 * @param minutes planned for all points
 * @param secretary whether the viewer calls meetings and writes them down
 * @param member whether the viewer sits in the body
 * @param voting whether with a vote
 * @param sees whether the viewer may read the agenda and the papers
 * @param reads whether the viewer may read the minutes
 */
record MeetingPage(
        MeetingRow row,
        String state,
        String style,
        LocalDate due,
        boolean late,
        List<ItemView> items,
        List<ItemView> asked,
        int minutes,
        List<MeetingRows.PapersRow> papers,
        List<MeetingRows.WordsRow> messages,
        boolean secretary,
        boolean member,
        boolean voting,
        boolean sees,
        boolean reads) {

    public UUID id() {
        return row.id();
    }

    /** Whether it has neither been opened nor called off. */
    public boolean ahead() {
        return row.openedAt() == null && row.cancelledAt() == null;
    }

    /** Whether its agenda can still change. */
    public boolean plannable() {
        return row.closedAt() == null && row.cancelledAt() == null;
    }

    /** What the newest papers say in plain words, or null. */
    public @Nullable String brief() {
        return papers.isEmpty() ? null : papers.getFirst().brief();
    }

    /**
     * A point as it is shown.
     *
     * @param place on the agenda, from 1 on
     * @param starts when it comes up if all goes to plan
     * @param about what it is about, or null
     * @param carried the path of the meeting that left it over, or null
     * @param by who put it there, or null
     * @param after whether it came on after the papers went out
     * @param state asked or declined where it does not stand on it
     */
    record ItemView(
            int n,
            int place,
            String state,
            @Nullable String title,
            String purpose,
            int minutes,
            Instant starts,
            @Nullable UUID presenterId,
            @Nullable String presenter,
            @Nullable String brief,
            String subject,
            @Nullable SubjectLink about,
            @Nullable String carried,
            @Nullable String by,
            boolean after,
            @Nullable String reason) {

        /** What it is called where its words are not erased. */
        String name() {
            return title == null ? "–" : title;
        }
    }

    /** What waits and could come onto the agenda. */
    record Open(AgendaSource.Matter matter, @Nullable UUID carried) {}
}
