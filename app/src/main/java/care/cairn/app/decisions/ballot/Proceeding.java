package care.cairn.app.decisions.ballot;

import care.cairn.app.decisions.Decision;
import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens between opening and closing that a rule asks for, besides positions. */
public final class Proceeding {
    private Proceeding() {}

    /** Something that a rule asks for. */
    public sealed interface Step extends Act {}

    /**
     * A condition of the rule is met.
     *
     * @param condition its key, such as {@code justification}
     * @param note how, in words
     * @param day the day that it names, such as the one by which it is ratified, or null
     */
    public record Met(UUID decision, String condition, Words note, @Nullable LocalDate day)
            implements Step {
        @Override
        public String subject() {
            return Decision.subject(decision);
        }
    }

    /** Advice of a seat was answered. */
    public record Advised(UUID decision, UUID seat, Words answer) implements Step {
        @Override
        public String subject() {
            return Decision.subject(decision);
        }
    }

    /** The chair settled even votes. */
    public record Cast(UUID decision, UUID seat, String choice, Words reason) implements Step {
        @Override
        public String subject() {
            return Decision.subject(decision);
        }
    }

    /**
     * A lot was drawn among all options.
     *
     * @param seed a random number: the order is that of SHA-256 of seed, colon and key
     * @param order first wins
     */
    public record Drawn(UUID decision, UUID seed, List<String> order) implements Step {
        public Drawn {
            order = List.copyOf(order);
        }

        @Override
        public String subject() {
            return Decision.subject(decision);
        }
    }
}
