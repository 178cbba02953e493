package care.cairn.app.partnership;

import care.cairn.app.ledger.Act;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * One system of care: the tenant.
 *
 * @param language the language it works in first, such as en or fr
 * @param zone the time zone of its days
 * @param publicRecord whether visitors may read what the partnership does
 * @param illustrative whether its bodies, people, decisions and targets are invented, which every
 *     page that shows them says
 */
public record Partnership(
        UUID id,
        String name,
        String language,
        ZoneId zone,
        boolean publicRecord,
        boolean illustrative) {

    static String subject(UUID partnership) {
        return "partnership/" + partnership;
    }

    /** The partnership came to be. */
    public record Founded(
            UUID partnership,
            String name,
            String language,
            String zone,
            boolean publicRecord,
            boolean illustrative)
            implements Act {
        @Override
        public String subject() {
            return Partnership.subject(partnership);
        }
    }

    /** From here on the partnership calls a thing by its own word. */
    public record WordChosen(UUID partnership, String key, String english, String french)
            implements Act {
        @Override
        public String subject() {
            return Partnership.subject(partnership);
        }
    }

    /** From here on visitors may read the record, or no longer. */
    public record VisibilitySet(UUID partnership, boolean publicRecord) implements Act {
        @Override
        public String subject() {
            return Partnership.subject(partnership);
        }
    }

    /** The things that a partnership may call by its own word. */
    public static final List<String> OWN_WORDS =
            List.of(
                    "word.partnership",
                    "word.partner",
                    "word.body",
                    "word.person",
                    "word.decision",
                    "word.commitment",
                    "word.measure",
                    "word.signal");
}
