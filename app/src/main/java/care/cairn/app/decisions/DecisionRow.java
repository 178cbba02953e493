package care.cairn.app.decisions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision on a list.
 *
 * @param outcome how it ended, or null
 * @param stated whether its outcome has been put into words
 * @param asked whether a seat of the viewer has not answered yet
 */
record DecisionRow(
        UUID id,
        int number,
        @Nullable String question,
        String bodyName,
        Instant opened,
        Instant closes,
        @Nullable String outcome,
        boolean conditions,
        @Nullable Instant closedAt,
        boolean stated,
        int given,
        int eligible,
        int objections,
        boolean asked) {

    /** The key of where it stands at a moment. */
    public String state(Instant at) {
        if (outcome == null) {
            return at.isBefore(closes) ? "open" : "held";
        }
        return outcome.equals(Closing.APPROVED) && conditions ? "conditions" : outcome;
    }

    public String style(Instant at) {
        return DecisionReading.style(state(at));
    }
}
