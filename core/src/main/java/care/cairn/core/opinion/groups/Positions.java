package care.cairn.core.opinion.groups;

import care.cairn.core.opinion.votes.VoteMatrix;
import java.util.Arrays;

/**
 * Where people stand on the axes that foretell something, in the unit of votes: two people a
 * distance d apart are expected to differ by d (root mean square) on a statement. Only people with
 * enough votes are placed.
 *
 * @param axes how many numbers a place has, 1 to 3
 * @param people the rows of the matrix that are placed
 * @param points their places, one after the other
 * @param doubts for each a lower triangle (six numbers), which makes of three standard normal
 *     numbers how far off their place may be
 */
record Positions(int axes, int[] people, double[] points, double[] doubts) {

    /** Who has fewer votes (or all there are) is placed nowhere. */
    static final int LEAST_VOTES = 7;

    static Positions of(VoteMatrix votes, Factors factors, int axes) {
        int least = least(votes);
        int[] people = new int[votes.participants().size()];
        int placed = 0;
        for (int i = 0; i < people.length; i++) {
            if (votes.votes(i) >= least) {
                people[placed++] = i;
            }
        }
        people = Arrays.copyOf(people, placed);
        double[] scale = new double[Factors.AXES];
        for (int axis = 0; axis < axes; axis++) {
            scale[axis] = Math.sqrt(factors.size(axis)) * factors.sign(axis);
        }
        double[] points = new double[placed * axes];
        double[] doubts = new double[6 * placed];
        double[] scaled = new double[6];
        for (int p = 0; p < placed; p++) {
            int i = people[p];
            for (int axis = 0; axis < axes; axis++) {
                points[p * axes + axis] = factors.scores[Factors.AXES * i + axis] * scale[axis];
            }
            int place = 0;
            for (int k = 0; k < Factors.AXES; k++) {
                for (int l = k; l < Factors.AXES; l++) {
                    scaled[place] = factors.doubts[6 * i + place] * scale[k] * scale[l];
                    place++;
                }
            }
            System.arraycopy(Symmetric3.root(scaled, 0), 0, doubts, 6 * p, 6);
        }
        return new Positions(axes, people, points, doubts);
    }

    /** How many votes it takes to be placed. */
    static int least(VoteMatrix votes) {
        return Math.max(1, Math.min(LEAST_VOTES, votes.statements().size()));
    }

    /** The places of all {@code everybody} people, NaN for those who are placed nowhere. */
    double[] everybody(int everybody) {
        double[] places = new double[everybody * axes];
        Arrays.fill(places, Double.NaN);
        for (int p = 0; p < people.length; p++) {
            System.arraycopy(points, p * axes, places, people[p] * axes, axes);
        }
        return places;
    }

    /**
     * How far off person {@code p} may be along a line: one standard deviation, times its length.
     */
    double doubt(int p, double[] line) {
        int t = 6 * p;
        double x = line[0];
        double y = axes > 1 ? line[1] : 0;
        double z = axes > 2 ? line[2] : 0;
        double a = doubts[t] * x + doubts[t + 1] * y + doubts[t + 3] * z;
        double b = doubts[t + 2] * y + doubts[t + 4] * z;
        double c = doubts[t + 5] * z;
        return Math.sqrt(a * a + b * b + c * c);
    }

    int size() {
        return people.length;
    }

    /** Puts a place to {@code to} where person {@code p} might stand as well. */
    void shake(int p, Chance chance, double[] to) {
        int t = 6 * p;
        System.arraycopy(points, p * axes, to, 0, axes);
        double e0 = chance.gaussian();
        to[0] += doubts[t] * e0;
        if (axes > 1) {
            double e1 = chance.gaussian();
            to[1] += doubts[t + 1] * e0 + doubts[t + 2] * e1;
            if (axes > 2) {
                to[2] +=
                        doubts[t + 3] * e0 + doubts[t + 4] * e1 + doubts[t + 5] * chance.gaussian();
            }
        }
    }
}
