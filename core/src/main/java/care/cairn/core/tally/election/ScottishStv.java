package care.cairn.core.tally.election;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The single transferable vote as Scottish councils are elected: weighted inclusive Gregory, values
 * truncated to five decimals (Scottish Local Government Elections Order 2011, schedule 1, rules 45
 * to 52). Quota = ⌊valid / (seats + 1)⌋ + 1. Of a surplus every ballot goes on at ⌊surplus · value
 * / votes⌋, the largest surplus first; with no surplus left the option with fewest votes is
 * excluded and its ballots go on at their value; when as many continue as seats are left, they are
 * elected.
 */
public final class ScottishStv {

    private static final int DECIMALS = 5;

    private ScottishStv() {}

    /**
     * Counts.
     *
     * @param seats 1 or more
     * @param lots options in the order drawn by lot, for ties that the stages do not break; may be
     *     empty, and then the count stops at such a tie
     * @throws IllegalArgumentException if there is no seat, or a ballot ranks options equal
     */
    public static StagedCount count(RankedBallots ballots, int seats, List<String> lots) {
        if (seats < 1) {
            throw new IllegalArgumentException("There is no seat to fill.");
        }
        Count count = new Count(ballots, DECIMALS, lots);
        long quota = (ballots.total() / (seats + 1) + 1) * count.unit();
        List<Integer> surpluses = new ArrayList<>();
        elect(count, quota, seats, surpluses);
        count.close(Stage.Action.FIRST_PREFERENCES, -1);
        while (count.elected.size() < seats && !count.continuing().isEmpty()) {
            boolean surplus = !surpluses.isEmpty();
            Optional<Integer> next =
                    surplus ? count.most(surpluses, false) : count.most(count.continuing(), true);
            if (next.isEmpty()) {
                break;
            }
            int option = next.get();
            if (surplus) {
                surpluses.removeIf(o -> o == option);
                pass(count, option, quota);
            } else {
                count.exclude(option);
            }
            elect(count, quota, seats, surpluses);
            count.close(surplus ? Stage.Action.SURPLUS : Stage.Action.EXCLUSION, option);
        }
        return count.result(quota);
    }

    private static void pass(Count count, int option, long quota) {
        long votes = count.votes[option];
        long surplus = votes - quota;
        count.piles.pass(option, value -> Math.multiplyExact(surplus, value) / votes, count.votes);
        count.votes[option] = quota;
    }

    private static void elect(Count count, long quota, int seats, List<Integer> surpluses) {
        List<Integer> reached =
                count.continuing().stream().filter(o -> count.votes[o] >= quota).toList();
        count.elect(reached);
        reached.stream().filter(o -> count.votes[o] > quota).forEach(surpluses::add);
        List<Integer> rest = count.continuing();
        if (rest.size() <= seats - count.elected.size()) {
            count.elect(rest);
        }
    }
}
