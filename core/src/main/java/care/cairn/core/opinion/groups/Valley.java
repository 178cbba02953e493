package care.cairn.core.opinion.groups;

import java.util.Arrays;
import org.hipparchus.special.Beta;

/**
 * Whether groups are apart: whether fewer people stand half way between two centres than near
 * either. On the line from centre to centre, 0 to 1, three windows of a third are counted: around
 * 0, around ½ and around 1. One cloud, however long or flat, has no fewer in the middle than in the
 * emptier end, so the chance of middles so empty is at most that of a fair coin (sign test). A long
 * cloud cut in two looks like two groups to silhouettes; here it does not. Only neighbours are
 * looked at: pairs whose half way is in no third group.
 *
 * <p>Who has few votes stands nearer to the middle than they would with more, and fills valleys
 * that are there. So where {@value #ENOUGH} people or more are well known, to an eighth of the way
 * from centre to centre, only those are counted. How well somebody is known hangs on what they
 * voted on and not on how, so one cloud stays one cloud.
 */
final class Valley {

    private static final double HALF_WINDOW = 1 / 6.0;
    private static final double WELL_KNOWN = 1 / 8.0;
    private static final int ENOUGH = 30;
    private static final double ABOUT = 1.5;

    private Valley() {}

    /**
     * The chance of such valleys in one cloud, over all neighbours; 1 if any two neighbours have no
     * valley between them.
     */
    static double chance(Positions positions, KMeans means, int[] groups) {
        int axes = means.axes();
        int middles = 0;
        int ends = 0;
        double[] half = new double[axes];
        for (int g = 0; g < means.groups(); g++) {
            for (int h = g + 1; h < means.groups(); h++) {
                for (int a = 0; a < axes; a++) {
                    half[a] = (means.centres()[g * axes + a] + means.centres()[h * axes + a]) / 2;
                }
                int nearest = means.nearest(half, 0);
                if (nearest == g || nearest == h) {
                    int[] windows = windows(positions, means, groups, g, h);
                    int end = Math.min(windows[0], windows[2]);
                    if (windows[1] >= end) {
                        return 1;
                    }
                    middles += windows[1];
                    ends += end;
                }
            }
        }
        return ends == 0 ? 1 : Beta.regularizedBeta(0.5, ends, middles + 1.0);
    }

    private static int[] windows(Positions positions, KMeans means, int[] groups, int g, int h) {
        int axes = means.axes();
        double[] points = positions.points();
        double[] line = new double[axes];
        double length = 0;
        for (int a = 0; a < axes; a++) {
            line[a] = means.centres()[h * axes + a] - means.centres()[g * axes + a];
            length += line[a] * line[a];
        }
        double[] doubts = new double[groups.length];
        for (int p = 0; p < groups.length; p++) {
            doubts[p] =
                    groups[p] == g || groups[p] == h
                            ? positions.doubt(p, line) / length
                            : Double.NaN;
        }
        double limit = limit(doubts);
        int[] windows = new int[3];
        for (int p = 0; p < groups.length; p++) {
            if (doubts[p] <= limit) {
                double along = 0;
                for (int a = 0; a < axes; a++) {
                    along += line[a] * (points[p * axes + a] - means.centres()[g * axes + a]);
                }
                double t = 2 * along / length;
                long window = Math.round(t);
                if (window >= 0 && window <= 2 && Math.abs(t - window) < 2 * HALF_WINDOW) {
                    windows[(int) window]++;
                }
            }
        }
        return windows;
    }

    /** How doubtful a place may be, in parts of the line from centre to centre. */
    private static double limit(double[] doubts) {
        double[] known = Arrays.stream(doubts).filter(doubt -> doubt >= 0).sorted().toArray();
        int last = Math.min(ENOUGH, known.length) - 1;
        return last < 0 ? WELL_KNOWN : Math.max(WELL_KNOWN, ABOUT * known[last]);
    }
}
