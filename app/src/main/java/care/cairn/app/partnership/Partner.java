package care.cairn.app.partnership;

import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation of the partnership, with the dates of its membership.
 *
 * @param sector the key of a {@link Sector}
 * @param code its code in published data, such as an ODS code, or ""
 * @param until the first day on which it is no longer a partner, or null
 * @param into the partner that it merged into, or null
 */
public record Partner(
        UUID id,
        String name,
        String sector,
        String code,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable UUID into) {

    /** Whether it is a partner on that day. */
    public boolean on(LocalDate day) {
        return !day.isBefore(since) && (until == null || day.isBefore(until));
    }

    public static String subject(UUID partner) {
        return "partner/" + partner;
    }

    /** An organisation became a partner. */
    public record Joined(UUID partner, String name, String sector, String code, LocalDate since)
            implements Act {
        @Override
        public String subject() {
            return Partner.subject(partner);
        }
    }

    /** A partner left. */
    public record Left(UUID partner, LocalDate until, Words reason) implements Act {
        @Override
        public String subject() {
            return Partner.subject(partner);
        }
    }

    /** A partner became part of another: its membership ends there. */
    public record Merged(UUID partner, UUID into, LocalDate on) implements Act {
        @Override
        public String subject() {
            return Partner.subject(partner);
        }

        @Override
        public List<String> follows() {
            return List.of(Partner.subject(into));
        }
    }
}
