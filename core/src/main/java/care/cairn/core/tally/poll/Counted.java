package care.cairn.core.tally.poll;

import care.cairn.core.tally.election.Schulze;
import care.cairn.core.tally.election.StagedCount;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a vote among options was counted, for those who want to count again. */
public sealed interface Counted {

    /** Votes or points by option, in the order of the paper. */
    record Totals(Map<String, Long> byOption) implements Counted {

        public Totals {
            byOption = Collections.unmodifiableMap(new LinkedHashMap<>(byOption));
        }
    }

    /** Ballots passed on from stage to stage. */
    record Staged(StagedCount count) implements Counted {}

    /** Every option against every other. */
    record Paired(Schulze count) implements Counted {}
}
