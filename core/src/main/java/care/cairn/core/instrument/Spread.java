package care.cairn.core.instrument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How an item was answered, high being good.
 *
 * @param counts how many gave each level, the lowest first
 * @param cannotSay how many said that they cannot say; in no figure
 * @param unanswered how many passed it over; in no figure
 * @param middle median, quartiles and the split rule
 * @param mean of the levels; NaN for nobody
 * @param agreement see {@link Agreement}
 */
public record Spread(
        List<Integer> counts,
        int cannotSay,
        int unanswered,
        Middle middle,
        double mean,
        double agreement) {
    public Spread {
        counts = List.copyOf(counts);
    }

    /** How many gave a level. */
    public int raters() {
        return middle.raters();
    }

    static Spread of(Scale scale, int[] counts, int cannotSay, int unanswered) {
        double[] levels = new double[Arrays.stream(counts).sum()];
        List<Integer> all = new ArrayList<>();
        int n = 0;
        for (int i = 0; i < counts.length; i++) {
            Arrays.fill(levels, n, n + counts[i], scale.least() + i);
            n += counts[i];
            all.add(counts[i]);
        }
        double mean = Arrays.stream(levels).average().orElse(Double.NaN);
        return new Spread(
                all, cannotSay, unanswered, Middle.of(levels), mean, Agreement.of(counts));
    }
}
