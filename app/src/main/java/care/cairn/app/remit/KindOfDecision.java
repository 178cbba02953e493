package care.cairn.app.remit;

import care.cairn.app.ledger.Act;
import care.cairn.app.web.Label;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of decision, such as money: a word of the partnership's own, with dates.
 *
 * @param name blank for those that the program brings along and nobody renamed
 * @param until the first day on which it is used no more, or null
 */
public record KindOfDecision(String key, Label name, LocalDate since, @Nullable LocalDate until) {

    /** The noun of its subject in the record. */
    static final String NOUN = "kind-of-decision";

    /** The longest name, in characters. */
    static final int NAME = 80;

    /** Those that a partnership has until it names its own. */
    static final List<String> AT_FIRST =
            List.of("direction", "money", "service", "data", "people", "process");

    static String subject(String key) {
        return NOUN + "/" + key;
    }

    boolean on(LocalDate day) {
        return !since.isAfter(day) && (until == null || until.isAfter(day));
    }

    /** From a day on, a kind has this name; an unknown one comes to be. */
    public record Named(String kind, Label name, LocalDate since) implements Act {
        @Override
        public String subject() {
            return KindOfDecision.subject(kind);
        }
    }

    /** From a day on, a kind is used no more. */
    public record Retired(String kind, LocalDate until) implements Act {
        @Override
        public String subject() {
            return KindOfDecision.subject(kind);
        }
    }
}
