package care.cairn.core.tally.election;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The book of a count in stages: votes, who is in, out or elected, and every stage as it ended. */
final class Count {

    final Piles piles;
    final long[] votes;
    final List<String> elected = new ArrayList<>();
    private final RankedBallots ballots;
    private final int scale;
    private final List<long[]> history = new ArrayList<>();
    private final List<Stage> stages = new ArrayList<>();
    private final Stage.Status[] status;
    private final List<String> lots;
    private long[] before;
    private List<String> tied = List.of();

    /**
     * Counts first preferences.
     *
     * @param scale decimal places: a vote is 10^scale units
     */
    Count(RankedBallots ballots, int scale, List<String> lots) {
        this.ballots = ballots;
        this.scale = scale;
        this.lots = lots;
        int options = ballots.options().size();
        piles = new Piles(ballots, unit());
        votes = new long[options];
        before = new long[options];
        status = new Stage.Status[options];
        Arrays.fill(status, Stage.Status.CONTINUING);
        for (int option = 0; option < options; option++) {
            votes[option] = piles.votes(option);
        }
    }

    long unit() {
        return BigDecimal.TEN.pow(scale).longValueExact();
    }

    List<Integer> continuing() {
        List<Integer> in = new ArrayList<>();
        for (int option = 0; option < status.length; option++) {
            if (status[option] == Stage.Status.CONTINUING) {
                in.add(option);
            }
        }
        return in;
    }

    /** Elects options together, those with most votes first. */
    void elect(List<Integer> options) {
        options.stream()
                .sorted(Comparator.comparingLong((Integer o) -> votes[o]).reversed())
                .forEach(option -> {
                    status[option] = Stage.Status.ELECTED;
                    piles.close(option);
                    elected.add(ballots.options().get(option));
                });
    }

    /** Excludes an option and passes its ballots on as they are. */
    void exclude(int option) {
        status[option] = Stage.Status.EXCLUDED;
        piles.close(option);
        piles.pass(option, value -> value, votes);
        votes[option] = 0;
    }

    /** Writes the stage down as it ended. */
    void close(Stage.Action action, int of) {
        long total = ballots.total() * unit();
        List<Stage.Line> lines = new ArrayList<>();
        for (int option = 0; option < votes.length; option++) {
            total -= votes[option];
            lines.add(
                    new Stage.Line(
                            ballots.options().get(option),
                            decimal(votes[option]),
                            decimal(history.isEmpty() ? 0 : votes[option] - before[option]),
                            status[option]));
        }
        Optional<String> whose = of < 0 ? Optional.empty() : Optional.of(ballots.options().get(of));
        stages.add(new Stage(stages.size() + 1, action, whose, lines, decimal(total)));
        before = votes.clone();
        history.add(before);
    }

    /**
     * The one with most (or fewest) votes; ties by the most recent stage at which they differed,
     * then by lot, in which the first wins. Empty if a lot is needed and not drawn.
     */
    Optional<Integer> most(List<Integer> options, boolean fewest) {
        List<Integer> left = options;
        for (long[] stage : history.reversed()) {
            left = best(left, stage, fewest);
        }
        if (left.size() == 1) {
            return Optional.of(left.getFirst());
        }
        List<String> names = left.stream().map(ballots.options()::get).toList();
        if (!lots.containsAll(names)) {
            tied = names;
            return Optional.empty();
        }
        Comparator<Integer> drawn =
                Comparator.comparingInt(option -> lots.indexOf(ballots.options().get(option)));
        return left.stream().min(fewest ? drawn.reversed() : drawn);
    }

    private static List<Integer> best(List<Integer> options, long[] by, boolean fewest) {
        long extreme =
                fewest
                        ? options.stream().mapToLong(o -> by[o]).min().orElseThrow()
                        : options.stream().mapToLong(o -> by[o]).max().orElseThrow();
        return options.stream().filter(o -> by[o] == extreme).toList();
    }

    StagedCount result(long quota) {
        return new StagedCount(decimal(quota), stages, elected, tied);
    }

    private BigDecimal decimal(long units) {
        return BigDecimal.valueOf(units, scale);
    }
}
