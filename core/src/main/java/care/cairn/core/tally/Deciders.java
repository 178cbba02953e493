package care.cairn.core.tally;

import care.cairn.core.tally.poll.Outcome;
import care.cairn.core.tally.poll.Poll;
import care.cairn.core.tally.poll.Reason;
import care.cairn.core.tally.poll.Seat;
import care.cairn.core.tally.poll.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** For rules where the word of a few decides: they are the eligible seats that hold some roles. */
final class Deciders {

    private Deciders() {}

    /**
     * What keeps them from having decided: a role that nobody fills, a seat that has not said yes.
     */
    static List<Reason> missing(Poll poll, List<String> roles) {
        List<Reason> missing = new ArrayList<>();
        for (String role : roles) {
            List<Seat> holders = poll.holders(role);
            if (holders.isEmpty()) {
                missing.add(Reason.of(Reason.Key.ROLE_EMPTY, role));
            }
            for (Seat seat : holders) {
                if (!poll.choiceOf(seat.id()).equals(Optional.of(ForAgainst.FOR))) {
                    missing.add(Reason.of(Reason.Key.DECIDER_NOT_FOR, seat.id()));
                }
            }
        }
        return missing;
    }

    /** Passed if nothing is missing. */
    static Outcome outcome(Poll poll, List<String> roles, List<Reason> missing) {
        if (!missing.isEmpty()) {
            return poll.outcome(Verdict.NOT_PASSED, missing);
        }
        long deciders = roles.stream().flatMap(r -> poll.holders(r).stream()).distinct().count();
        return poll.outcome(Verdict.PASSED, Reason.of(Reason.Key.DECIDERS_FOR, (int) deciders));
    }
}
