package care.cairn.core.tally;

import care.cairn.core.tally.poll.Outcome;
import care.cairn.core.tally.poll.Poll;
import care.cairn.core.tally.poll.Reason;
import care.cairn.core.tally.poll.Verdict;

/** What the three majorities share: enough are for it, or too few. */
final class Majority {

    private Majority() {}

    /** Passed if {@code agree} is at least {@code needed} out of {@code of}. */
    static Outcome of(Poll poll, int agree, int needed, int of) {
        if (poll.tally().given() == 0) {
            return poll.outcome(Verdict.NOT_PASSED, Reason.of(Reason.Key.NO_POSITIONS));
        }
        if (poll.count(ForAgainst.ABSTAIN) == poll.tally().given()) {
            return poll.outcome(
                    Verdict.NOT_PASSED,
                    Reason.of(Reason.Key.ONLY_ABSTENTIONS, poll.tally().given()));
        }
        return agree >= needed
                ? poll.outcome(Verdict.PASSED, Reason.of(Reason.Key.ENOUGH_FOR, agree, needed, of))
                : poll.outcome(
                        Verdict.NOT_PASSED, Reason.of(Reason.Key.TOO_FEW_FOR, agree, needed, of));
    }
}
