package care.cairn.core.tally.election;

import java.util.List;
import java.util.Optional;

/**
 * Instant run-off for one winner: while no option has more than half of the ballots that still rank
 * one in the count, the option with fewest is excluded and its ballots go on to the next that each
 * ranks. Ties for the last place by the most recent stage at which they differed, then by lot.
 */
public final class InstantRunOff {

    private InstantRunOff() {}

    /**
     * Counts. The quota of the result is the majority of all valid ballots; the winner may have
     * less when ballots rank no one left.
     *
     * @param lots options in the order drawn by lot; may be empty, and then the count stops at a
     *     tie
     * @throws IllegalArgumentException if a ballot ranks options equal
     */
    public static StagedCount count(RankedBallots ballots, List<String> lots) {
        Count count = new Count(ballots, 0, lots);
        long quota = ballots.total() / 2 + 1;
        if (ballots.total() > 0) {
            win(count);
        }
        count.close(Stage.Action.FIRST_PREFERENCES, -1);
        while (count.elected.isEmpty() && ballots.total() > 0) {
            Optional<Integer> last = count.most(count.continuing(), true);
            if (last.isEmpty()) {
                break;
            }
            count.exclude(last.get());
            win(count);
            count.close(Stage.Action.EXCLUSION, last.get());
        }
        return count.result(quota);
    }

    private static void win(Count count) {
        List<Integer> left = count.continuing();
        long live = left.stream().mapToLong(option -> count.votes[option]).sum();
        left.stream()
                .filter(option -> left.size() == 1 || 2 * count.votes[option] > live)
                .findFirst()
                .ifPresent(option -> count.elect(List.of(option)));
    }
}
