package care.cairn.app.decisions.closing;

import care.cairn.app.decisions.Decision;
import care.cairn.app.ledger.Act;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * The undecided were reminded that a decision closes.
 *
 * @param why {@code soon} and {@code last} are the clock's, {@code asked} is its keeper's
 * @param seats that had not answered by then
 */
public record Reminder(UUID decision, String why, List<UUID> seats) implements Act {
    /** How long before the closing the clock reminds for the first time. */
    public static final Duration SOON = Duration.ofDays(3);

    /** How long before the closing it reminds for the last time. */
    public static final Duration LAST = Duration.ofHours(24);

    /** Nobody is reminded of what was opened only just now. */
    public static final Duration REST = Duration.ofHours(12);

    /** As many seats as one entry of the record names with ease. */
    static final int SEATS = 1000;

    public Reminder {
        seats = List.copyOf(seats);
    }

    @Override
    public String subject() {
        return Decision.subject(decision);
    }
}
