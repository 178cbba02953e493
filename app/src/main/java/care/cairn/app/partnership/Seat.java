package care.cairn.app.partnership;

import care.cairn.app.ledger.Act;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in a body, held for a partner.
 *
 * @param title what the seat is called, or ""
 * @param voting whether it has a vote; an advisory seat has a voice only
 * @param holder who sits on it, or null while it is empty
 * @param deputy who acts with full power when the holder cannot, or null
 */
public record Seat(
        UUID id,
        UUID body,
        UUID partner,
        String title,
        boolean voting,
        @Nullable UUID holder,
        @Nullable UUID deputy,
        LocalDate since,
        @Nullable LocalDate until) {

    /** Whether the seat exists on that day. */
    public boolean on(LocalDate day) {
        return !day.isBefore(since) && (until == null || day.isBefore(until));
    }

    /** Whether this person may act for the seat. */
    public boolean heldBy(UUID person) {
        return person.equals(holder) || person.equals(deputy);
    }

    /** A seat was made. */
    public record Created(
            UUID seat, UUID body, UUID partner, String title, boolean voting, LocalDate since)
            implements Act {
        @Override
        public String subject() {
            return Body.subject(body);
        }
    }

    /** A seat got its holder and deputy, who replace the earlier ones. */
    public record Held(
            UUID seat, UUID body, @Nullable UUID holder, @Nullable UUID deputy, LocalDate since)
            implements Act {
        @Override
        public String subject() {
            return Body.subject(body);
        }
    }

    /** A seat was taken away. */
    public record Ended(UUID seat, UUID body, LocalDate until) implements Act {
        @Override
        public String subject() {
            return Body.subject(body);
        }
    }
}
