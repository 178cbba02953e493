package care.cairn.app.meetings;

import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Words;
import java.time.LocalDate;
import java.util.UUID;

/** How a meeting comes about, moves, falls through, and gets its papers: the acts. */
public final class Convening {
    private Convening() {}

    /** What is done with the meeting as a whole. */
    public sealed interface Step extends Act {
        UUID meeting();

        @Override
        default String subject() {
            return Meeting.subject(meeting());
        }
    }

    /**
     * A meeting of a body was called.
     *
     * @param number by which people call it, from 1 on
     * @param noticeDays between papers and meeting, as the body's terms had it that day
     */
    public record Scheduled(
            UUID meeting, int number, UUID body, String bodyName, Session session, int noticeDays)
            implements Step {}

    /** Its time, its place or its openness changed. */
    public record Changed(UUID meeting, Session session, Words reason) implements Step {}

    /** It does not take place. */
    public record Cancelled(UUID meeting, Words reason) implements Step {}

    /**
     * The papers went out, or a newer version of them.
     *
     * @param version from 1 on
     * @param brief what the meeting is about, in plain words
     * @param due the day by which they were owed
     */
    public record Published(UUID meeting, int version, Words brief, LocalDate due)
            implements Step {}
}
