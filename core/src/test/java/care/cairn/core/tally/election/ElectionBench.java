package care.cairn.core.tally.election;

import care.cairn.core.Yardstick;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How long a million different ballots of ten options take to count. */
class ElectionBench {
    private static final int BALLOTS = 1_000_000;
    private static final int OPTIONS = 10;
    private static final List<String> NAMES =
            IntStream.range(0, OPTIONS).mapToObj(i -> "c" + i).toList();

    @Test
    void a_million_ballots() {
        double y = Yardstick.milliseconds();
        RankedBallots ballots = ballots(BALLOTS);
        double stv = Yardstick.median(9, () -> ScottishStv.count(ballots, 4, NAMES));
        Yardstick.print("Scottish STV of 1,000,000 ballots, 10 candidates, 4 seats", stv, y, 12);
        double schulze = Yardstick.median(9, () -> Schulze.count(ballots));
        Yardstick.print("Schulze of the same", schulze, y, 5);
        Yardstick.print(
                "instant run-off of the same",
                Yardstick.median(9, () -> InstantRunOff.count(ballots, NAMES)),
                y,
                12);
        Yardstick.print(
                "making and packing the same ballots",
                Yardstick.median(3, () -> ballots(BALLOTS)),
                y,
                12);
        RankedBallots few = ballots(BALLOTS / 100);
        double small =
                Yardstick.processor(() -> {
                    for (int i = 0; i < 100; i++) {
                        ScottishStv.count(few, 4, NAMES);
                    }
                });
        double large = Yardstick.processor(() -> ScottishStv.count(ballots, 4, NAMES));
        Yardstick.growth(
                "Scottish STV of 10,000 and of 1,000,000 ballots",
                small * 1e6 / BALLOTS,
                large * 1e6 / BALLOTS);
    }

    private static RankedBallots ballots(int count) {
        SplittableRandom random = new SplittableRandom(5);
        RankedBallots.Builder builder = new RankedBallots.Builder(NAMES);
        int[] order = IntStream.range(0, OPTIONS).toArray();
        for (int ballot = 0; ballot < count; ballot++) {
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
