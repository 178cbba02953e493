package care.cairn.core.tally.election;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Counts a million different ballots of ten options beside Y, one sum over 64 Mi doubles. */
public final class ElectionSpeed {

    private static final int BALLOTS = 1_000_000;
    private static final int OPTIONS = 10;

    private static double sink;

    private ElectionSpeed() {}

    /** Prints one line for each measure; the best of nine rounds. */
    public static void main(String[] args) {
        double[] numbers = new double[1 << 26];
        RankedBallots ballots = ballots();
        double y = best(() -> sink += sum(numbers));
        line("Y", y, y);
        line("packing", best(() -> sink += ballots().total()), y);
        line("Scottish STV, 4 seats", best(() -> stages(ScottishStv.count(ballots, 4, lots()))), y);
        line("instant run-off", best(() -> stages(InstantRunOff.count(ballots, lots()))), y);
        line("Schulze", best(() -> sink += Schulze.count(ballots).ranking().size()), y);
        line("consumed " + (sink > 0), 0, 1);
    }

    private static void line(String what, double seconds, double y) {
        System.out.printf("%-24s %8.1f ms  %.2f Y%n", what, seconds * 1e3, seconds / y);
    }

    private static double best(Runnable work) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 9; round++) {
            long start = System.nanoTime();
            work.run();
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
        }
        return best;
    }

    private static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }

    private static void stages(StagedCount count) {
        sink += count.stages().size();
    }

    private static List<String> lots() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < OPTIONS; i++) {
            names.add("c" + i);
        }
        return names;
    }

    private static RankedBallots ballots() {
        Random random = new Random(5);
        RankedBallots.Builder builder = new RankedBallots.Builder(lots());
        int[] order = new int[OPTIONS];
        for (int i = 0; i < OPTIONS; i++) {
            order[i] = i;
        }
        for (int ballot = 0; ballot < BALLOTS; ballot++) {
            for (int i = OPTIONS - 1; i > 0; i--) {
                int j = random.nextInt(random.nextInt(i + 1) + 1);
                int kept = order[i];
                order[i] = order[j];
                order[j] = kept;
            }
            builder.add(1, order, 1 + random.nextInt(OPTIONS));
        }
        return builder.build();
    }
}
