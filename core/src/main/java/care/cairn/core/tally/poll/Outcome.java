package care.cairn.core.tally.poll;

import java.util.List;
import java.util.Optional;

/**
 * How a vote stands, and why.
 *
 * @param reasons first the one that decides
 * @param winners the options that win, best first; empty for a proposal
 * @param counted how options were counted; empty for a proposal
 */
public record Outcome(
        Verdict verdict,
        List<Reason> reasons,
        Tally tally,
        Quorum.Standing quorum,
        List<String> winners,
        Optional<Counted> counted) {

    public Outcome {
        reasons = List.copyOf(reasons);
        winners = List.copyOf(winners);
    }

    /** Whether the verdict is {@link Verdict#PASSED}. */
    public boolean passed() {
        return verdict == Verdict.PASSED;
    }
}
