package care.cairn.app.partnership;

import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Words;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person and the partner that this person speaks for.
 *
 * @param id random; it stands in the record, the name does not
 * @param name as the partnership knows it, or null once erased
 * @param until the first day on which this person is no longer here, or null
 */
public record Person(
        UUID id, @Nullable String name, UUID partner, LocalDate since, @Nullable LocalDate until) {

    public static String subject(UUID person) {
        return "person/" + person;
    }

    /** Whether this person is here on that day. */
    public boolean on(LocalDate day) {
        return !day.isBefore(since) && (until == null || day.isBefore(until));
    }

    /** Two letters for the round mark beside a name. */
    public static String initials(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return "–";
        }
        var parts = name.strip().split("\\s+", -1);
        var first = parts[0].substring(0, 1);
        return parts.length == 1 ? first : first + parts[parts.length - 1].charAt(0);
    }

    /** A person came to speak for a partner. */
    public record Joined(UUID person, Words name, UUID partner, LocalDate since) implements Act {
        @Override
        public String subject() {
            return Person.subject(person);
        }
    }

    /** A person left; what this person holds is owed a new holder. */
    public record Left(UUID person, LocalDate until) implements Act {
        @Override
        public String subject() {
            return Person.subject(person);
        }
    }
}
