package care.cairn.app.decisions.review;

import care.cairn.app.decisions.Decision;
import care.cairn.app.ledger.Act;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision looked at again by those who made it: a new proposal to the same body says what
 * becomes of it, and does so once it passes.
 */
public final class Review {
    private Review() {}

    public static final String KEPT = "kept";
    public static final String AMENDED = "amended";
    public static final String STOPPED = "stopped";
    public static final String EXTENDED = "extended";

    /** An urgent act that the body stands behind. */
    public static final String RATIFIED = "ratified";

    /** The ways that the form offers. */
    public static final List<String> WAYS = List.of(KEPT, AMENDED, STOPPED, EXTENDED);

    /** Whether a way names the day on which it is looked at again, or until which it goes on. */
    public static boolean namesDay(String way) {
        return way.equals(KEPT) || way.equals(EXTENDED);
    }

    /**
     * The proposal about a decision passed.
     *
     * @param by the decision that said so
     * @param until when it is looked at again, or null
     */
    public record Held(UUID decision, UUID by, String way, @Nullable LocalDate until)
            implements Act {
        @Override
        public String subject() {
            return Decision.subject(decision);
        }
    }
}
