package care.cairn.core.spc.rules;

import care.cairn.core.spc.Sequence;
import care.cairn.core.spc.Sequence.Trait;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * Runs about the centre line and how often it is crossed. Points on the line are passed over; a gap
 * ends a run, and what lies across it is no crossing.
 *
 * @param useful the number of points not on the line
 * @param chances how often the line could have been crossed: useful − 1, less one for each gap
 * @param crossings how often it was
 * @param runs the runs in order
 */
public record Runs(int useful, int chances, int crossings, List<Stretch> runs) {

    /**
     * Useful points on one side in a row.
     *
     * @param above which side
     * @param places their places in the sequence
     */
    public record Stretch(boolean above, List<Integer> places) {}

    /** The runs of {@code sequence}. */
    public static Runs of(Sequence sequence) {
        List<Stretch> runs = new ArrayList<>();
        int useful = 0;
        int chances = 0;
        int crossings = 0;
        boolean joined = false;
        for (int k = 0; k < sequence.length(); k++) {
            boolean above = sequence.is(Trait.ABOVE, k);
            if (above || sequence.is(Trait.BELOW, k)) {
                useful++;
                boolean same = joined && runs.getLast().above() == above;
                chances += joined ? 1 : 0;
                crossings += joined && !same ? 1 : 0;
                if (!same) {
                    runs.add(new Stretch(above, new ArrayList<>()));
                }
                runs.getLast().places().add(k);
                joined = true;
            } else {
                joined = joined && sequence.is(Trait.KNOWN, k);
            }
        }
        return new Runs(useful, chances, crossings, List.copyOf(runs));
    }

    /** The number of points of the longest run. */
    public int longest() {
        return runs.stream().mapToInt(run -> run.places().size()).max().orElse(0);
    }

    /** The longest run that is no signal: round(log2(useful)) + 3 (Schilling 2012). */
    public int longestAllowed() {
        return (int) Math.rint(Math.log(useful) / Math.log(2)) + 3;
    }

    /** The fewest crossings that are no signal: the 5th percentile of fair coins (Chen 2010). */
    public int fewestAllowed() {
        return new BinomialDistribution(chances, 0.5).inverseCumulativeProbability(0.05);
    }

    /** Whether there are enough useful points to judge: 10. */
    public boolean enough() {
        return useful >= 10;
    }
}
