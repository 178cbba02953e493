package care.cairn.core.tally.election;

import java.math.BigDecimal;
import java.util.List;

/**
 * A count in stages.
 *
 * @param quota votes that elect
 * @param elected options in the order in which they were elected
 * @param tied options among which only a lot can decide; the count stopped there. Empty if it ended
 */
public record StagedCount(
        BigDecimal quota, List<Stage> stages, List<String> elected, List<String> tied) {

    public StagedCount {
        stages = List.copyOf(stages);
        elected = List.copyOf(elected);
        tied = List.copyOf(tied);
    }

    /** Whether the count ended without a lot that is still to be drawn. */
    public boolean complete() {
        return tied.isEmpty();
    }
}
