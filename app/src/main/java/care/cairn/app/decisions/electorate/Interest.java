package care.cairn.app.decisions.electorate;

import care.cairn.app.decisions.Decision;
import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Words;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a seat takes no part in one decision; who said so, and when.
 *
 * @param kind one of {@link #KINDS}
 */
public record Interest(UUID seat, String kind, Words what, @Nullable UUID by, Instant at) {

    /** The kinds of interest that registers know, in the order of the form. */
    public static final List<String> KINDS =
            List.of("financial", "professional", "personal", "indirect");

    /** A seat withdrew from this decision because of an interest. */
    public record Declared(UUID decision, UUID seat, String kind, Words what) implements Act {
        @Override
        public String subject() {
            return Decision.subject(decision);
        }
    }
}
