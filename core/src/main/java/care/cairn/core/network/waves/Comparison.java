package care.cairn.core.network.waves;

import care.cairn.core.network.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Two waves of one network held against each other.
 *
 * <p>Only what those said who answered both times is compared: a partner that did not answer is not
 * one that has no ties, and a wave with more answers is not a denser network. If there are
 * directions, answers about all partners are kept; if not, ties among those who answered both
 * times.
 *
 * <p>If nothing had changed but by chance, either wave could as well have been the first. So in
 * each draw the two are exchanged by lot, by respondent or by pair, and the changes between the
 * exchanged waves show what is usual: from the k-th smallest to the k-th largest change, k = (1 −
 * level)/2 · (draws + 1), rounded down (a paired permutation test: Good 2005). With r respondents
 * there are only 2^r different draws: below six nothing can be notable at 95 %.
 *
 * @param respondents how many answered both times
 * @param draws how often waves were exchanged
 * @param level of the intervals, such as 0.95
 * @param changes one for each measure, in its order
 */
public record Comparison(int respondents, int draws, double level, List<Change> changes) {
    /** As many as give two digits of p. */
    public static final int DRAWS = 1000;

    public Comparison {
        changes = List.copyOf(changes);
    }

    /** The usual comparison: 1,000 draws, intervals of 95 %, one seed. */
    public static Comparison of(Network before, Network after) {
        Exchange exchange = before.directed() ? Exchange.BY_RESPONDENT : Exchange.BY_PAIR;
        List<Measure> measures = before.directed() ? Measure.DIRECTED : Measure.UNDIRECTED;
        return of(before, after, measures, exchange, DRAWS, 0.95, 1);
    }

    /**
     * Compares two waves over the same partners under the same numbers.
     *
     * @param level between 0 and 1
     * @param seed the same seed gives the same intervals
     * @throws IllegalArgumentException if the waves are not of the same partners, or one has
     *     directions and the other has not
     */
    public static Comparison of(
            Network before,
            Network after,
            List<Measure> measures,
            Exchange exchange,
            int draws,
            double level,
            long seed) {
        if (before.size() != after.size() || before.directed() != after.directed()) {
            throw new IllegalArgumentException(
                    "Waves of %d and %d partners cannot be compared, nor ties with and without directions."
                            .formatted(before.size(), after.size()));
        }
        if (draws < 1 || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "%d draws cannot give an interval of %s.".formatted(draws, level));
        }
        BitSet both = before.respondents();
        both.and(after.respondents());
        Network first = panel(before, both);
        Network second = panel(after, both);
        double[][] usual = new double[measures.size()][draws];
        SplittableRandom random = new SplittableRandom(seed);
        for (int draw = 0; draw < draws; draw++) {
            Network.Which lot = exchange.draw(first.size(), random);
            Network one = first.exchanged(second, lot);
            Network other = second.exchanged(first, lot);
            for (int m = 0; m < usual.length; m++) {
                Measure measure = measures.get(m);
                usual[m][draw] =
                        measure.of().applyAsDouble(other) - measure.of().applyAsDouble(one);
            }
        }
        List<Change> changes = new ArrayList<>();
        for (int m = 0; m < usual.length; m++) {
            changes.add(change(measures.get(m), first, second, usual[m], level));
        }
        return new Comparison(both.cardinality(), draws, level, changes);
    }

    private static Network panel(Network wave, BitSet both) {
        return wave.directed() ? wave.answersOf(both) : wave.among(both);
    }

    private static Change change(
            Measure measure, Network first, Network second, double[] draws, double level) {
        double before = measure.of().applyAsDouble(first);
        double after = measure.of().applyAsDouble(second);
        double[] usual = Arrays.stream(draws).filter(x -> !Double.isNaN(x)).sorted().toArray();
        int k = (int) ((1 - level) / 2 * (usual.length + 1) + 1e-9);
        double size = Math.abs(after - before);
        if (Double.isNaN(size) || k < 1) {
            return new Change(measure, before, after, Double.NaN, Double.NaN, Double.NaN);
        }
        int asLarge = 1;
        for (double change : usual) {
            asLarge += Math.abs(change) >= size - 1e-12 ? 1 : 0;
        }
        double p = asLarge / (usual.length + 1.0);
        return new Change(measure, before, after, usual[k - 1], usual[usual.length - k], p);
    }
}
