package care.cairn.app.decisions.list;

import care.cairn.app.decisions.Closing;
import care.cairn.app.decisions.DecisionReading;
import care.cairn.app.decisions.review.Life;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision on a list.
 *
 * @param outcome how it ended, or null
 * @param stated whether its outcome has been put into words
 * @param asked whether a seat of the viewer has not answered yet
 */
public record DecisionRow(
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
        boolean asked,
        @Nullable LocalDate ends,
        @Nullable LocalDate review,
        String over,
        @Nullable LocalDate ratifyBy,
        boolean ratified) {

    /** The key of where it stands at a moment, which is on this day there. */
    public String state(Instant at, LocalDate today) {
        if (outcome == null) {
            return at.isBefore(closes) ? "open" : "held";
        }
        if (!outcome.equals(Closing.APPROVED)) {
            return outcome;
        }
        var now = new Life(ends, review, over, ratifyBy, ratified).state(today);
        return !now.isEmpty() ? now : conditions ? "conditions" : outcome;
    }

    public String style(String state) {
        return DecisionReading.style(state);
    }
}
