package care.cairn.core.opinion.evidence;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Many tests at once: of what is named, how much is named by chance (Benjamini, Hochberg 1995). */
public final class FalseDiscovery {

    /** Of what we name, at most this part is expected to be named by chance alone. */
    public static final double RATE = 0.05;

    private FalseDiscovery() {}

    /**
     * For every chance the smallest rate at which its test would be named.
     *
     * @param chances p values, NaN where nothing was tested, which counts for nothing
     * @return adjusted values in the same places, NaN where they were
     */
    public static double[] adjust(double[] chances) {
        int[] order =
                IntStream.range(0, chances.length)
                        .filter(i -> !Double.isNaN(chances[i]))
                        .boxed()
                        .sorted((i, j) -> Double.compare(chances[i], chances[j]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        double[] adjusted = new double[chances.length];
        Arrays.fill(adjusted, Double.NaN);
        double least = 1;
        for (int rank = order.length; rank > 0; rank--) {
            least = Math.min(least, chances[order[rank - 1]] * order.length / rank);
            adjusted[order[rank - 1]] = least;
        }
        return adjusted;
    }
}
