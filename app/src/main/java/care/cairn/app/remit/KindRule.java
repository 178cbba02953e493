package care.cairn.app.remit;

import care.cairn.app.ledger.Act;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * By which rule a body decides a kind of thing, as its terms say, from a day on.
 *
 * @param rule such as {@code super-majority/1}, or "" for the body's usual one again
 * @param clause of the terms that says so, or ""
 */
public record KindRule(
        UUID body,
        String kind,
        String rule,
        Map<String, String> settings,
        String clause,
        LocalDate since) {
    public KindRule {
        settings = new TreeMap<>(settings);
    }

    /** It was set. */
    public record Chosen(
            UUID body,
            String kind,
            String rule,
            Map<String, String> settings,
            String clause,
            LocalDate since)
            implements Act {
        public Chosen {
            settings = new TreeMap<>(settings);
        }

        @Override
        public String subject() {
            return "body/" + body;
        }
    }
}
