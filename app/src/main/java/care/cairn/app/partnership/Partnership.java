package care.cairn.app.partnership;

import care.cairn.app.ledger.Act;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * One system of care: the tenant.
 *
 * @param zone the time zone of its days
 * @param publicRecord whether visitors may read what the partnership does
 * @param illustrative whether its bodies, people, decisions and targets are invented, which every
 *     page that shows them says
 */
public record Partnership(
        UUID id, String name, ZoneId zone, boolean publicRecord, boolean illustrative) {

    static String subject(UUID partnership) {
        return "partnership/" + partnership;
    }

    /** The partnership came to be. */
    public record Founded(
            UUID partnership, String name, String zone, boolean publicRecord, boolean illustrative)
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

    static final List<String> OWN_WORDS =
            List.of(
                    "word.partnership",
                    "word.partner",
                    "word.body",
                    "word.decision",
                    "word.commitment");
}
