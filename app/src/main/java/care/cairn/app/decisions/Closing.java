package care.cairn.app.decisions;

import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a decision ended: what the rule made of the positions.
 *
 * @param outcome one of {@link #OUTCOMES}
 * @param by who closed it, or null where the clock did
 * @param stated whether the outcome has been put into words
 */
public record Closing(String outcome, @Nullable UUID by, Instant at, boolean stated) {

    public static final String APPROVED = "approved";
    public static final String DEFERRED = "deferred";
    public static final String REJECTED = "rejected";
    public static final String WITHDRAWN = "withdrawn";
    public static final String LAPSED = "lapsed";

    /** How a decision can end; an approved one can have conditions. */
    public static final List<String> OUTCOMES =
            List.of(APPROVED, DEFERRED, REJECTED, WITHDRAWN, LAPSED);

    /** Nothing follows from it, and the reason is on the record. */
    public static final String NO_ACTION = "no-action";

    /** Somebody will answer for what follows. */
    public static final String COMMITMENTS = "commitments";

    public boolean approved() {
        return outcome.equals(APPROVED);
    }

    /**
     * Why the rule said so.
     *
     * @param key of its sentence on the screen, such as {@code too-few-positions}
     */
    public record Because(String key, List<String> values) {
        public Because {
            values = List.copyOf(values);
        }
    }

    /** The end of a decision, and what is said of it. */
    public sealed interface Step extends Act {
        UUID decision();

        @Override
        default String subject() {
            return Decision.subject(decision());
        }
    }

    /**
     * The decision closed.
     *
     * @param version the version of the text that was decided on
     * @param verdict of the rule, such as {@code passed}
     * @param counts positions by choice
     * @param given how many positions count
     * @param eligible how many seats could give one
     * @param recused how many seats withdrew
     * @param reason why it was deferred or withdrawn; none where the rule decided
     * @param winners the options that win, best first; none for a proposal
     */
    public record Closed(
            UUID decision,
            int version,
            String outcome,
            String verdict,
            List<Because> because,
            Map<String, Integer> counts,
            int given,
            int eligible,
            int recused,
            Words reason,
            List<String> winners)
            implements Step {
        public Closed {
            because = List.copyOf(because);
            counts = new TreeMap<>(counts);
            winners = List.copyOf(Objects.requireNonNullElse(winners, List.of()));
        }
    }

    /**
     * The outcome was put into words, with what follows from it.
     *
     * @param conditions under which it was approved, or none
     * @param effective from when it holds, or null
     * @param review when those who made it look at it again, or null
     * @param followUp {@link #NO_ACTION} or {@link #COMMITMENTS}; "" where it was not approved
     * @param noAction why nothing follows
     */
    public record Stated(
            UUID decision,
            Words statement,
            Words conditions,
            @Nullable LocalDate effective,
            @Nullable LocalDate review,
            String followUp,
            Words noAction)
            implements Step {}
}
