package care.cairn.core.opinion.groups;

import java.util.Arrays;

/**
 * What lies behind the votes in three numbers a participant: v(i, j) = centre(j) + load(j)·z(i) +
 * noise, z(i) ~ N(0, I), fitted by expectation and maximisation over the votes that were cast and
 * no others (probabilistic principal components with missing values: Tipping and Bishop 1999; Ilin
 * and Raiko 2010). A participant with few votes stays near the middle and is known to be uncertain;
 * a statement not seen is not taken for an average one. Loads are held back by a prior whose
 * spread, axis by axis, is learned too, so that axes which explain nothing fade (Bishop 1999).
 * After each sweep the scores are made to have mean 0 and covariance I again and the loads to be
 * orthogonal, which changes nothing of the model and saves most sweeps (Liu, Rubin and Wu 1998).
 *
 * <p>A sweep costs about 30 additions and multiplications a vote; what is summed is kept by
 * statement, in the cache, while votes stream by.
 */
final class Factors {

    static final int AXES = 3;

    /** Sums kept for a statement: of S = E[zzᵀ] (6), of v z (3) and of z (3). */
    private static final int SUMS = 12;

    /** Axes stand still when none grew by more than this part of the noise in a sweep. */
    private static final double STILL = 2e-5;

    private static final double[] VALUE = {-1, 0, 1};

    private final Cells votes;
    private final int people;
    private final int statements;
    private final int[] counts;
    private final double[] totals;
    private final double[] squares;

    final double[] loads;
    final double[] centres;
    final double[] scores;
    final double[] doubts;
    private final double[] sums;
    private final double[] spread = new double[AXES];
    double noise;

    private Factors(Cells votes) {
        this.votes = votes;
        people = votes.people();
        statements = votes.statements();
        counts = new int[statements];
        totals = new double[statements];
        squares = new double[statements];
        loads = new double[AXES * statements];
        centres = new double[statements];
        scores = new double[AXES * people];
        doubts = new double[6 * people];
        sums = new double[SUMS * statements];
    }

    /** Fits the votes in at most {@code most} sweeps, fewer if the axes stand still before. */
    static Factors fit(Cells votes, int most) {
        Factors factors = new Factors(votes);
        factors.begin();
        double[] before = new double[AXES + 1];
        for (int sweep = 0; sweep < most; sweep++) {
            factors.expect();
            double[] now = factors.maximise();
            double change = 0;
            for (int k = 0; k <= AXES; k++) {
                change = Math.max(change, Math.abs(now[k] - before[k]) / now[AXES]);
            }
            before = now;
            if (change < STILL) {
                break;
            }
        }
        factors.expect();
        return factors;
    }

    /** The mean square that an axis adds to votes: of load(j, axis) over statements. */
    double size(int axis) {
        double size = 0;
        for (int j = 0; j < statements; j++) {
            size += loads[AXES * j + axis] * loads[AXES * j + axis];
        }
        return size / Math.max(1, statements);
    }

    /** +1 or −1: with it the largest load of an axis, the first of equals, is positive. */
    int sign(int axis) {
        double largest = 0;
        for (int j = 0; j < statements; j++) {
            double load = loads[AXES * j + axis];
            if (Math.abs(load) > Math.abs(largest)) {
                largest = load;
            }
        }
        return largest < 0 ? -1 : 1;
    }

    /** See {@link Groups#extremities}. */
    double[] extremities() {
        double first = size(0);
        double second = size(1);
        double[] extremities = new double[statements];
        for (int j = 0; j < statements; j++) {
            double x = first > 0 ? loads[AXES * j] * loads[AXES * j] / first : 0;
            double y = second > 0 ? loads[AXES * j + 1] * loads[AXES * j + 1] / second : 0;
            extremities[j] = Math.abs(1 - centres[j]) * Math.sqrt(x + y);
        }
        return extremities;
    }

    /** Means of statements, and axes from some rounds of the power method on what is left. */
    private void begin() {
        int[] packed = votes.packed();
        for (int cell : packed) {
            int j = cell >>> 2;
            double value = VALUE[cell & 3];
            counts[j]++;
            totals[j] += value;
            squares[j] += value * value;
        }
        double left = 0;
        for (int j = 0; j < statements; j++) {
            centres[j] = totals[j] / (counts[j] + 1.0);
            left += squares[j] - 2 * centres[j] * totals[j] + counts[j] * centres[j] * centres[j];
        }
        noise = Math.max(1e-4, left / Math.max(1, packed.length));
        Chance chance = new Chance(1);
        for (int place = 0; place < loads.length; place++) {
            loads[place] = chance.gaussian();
        }
        for (int round = 0; round < 5; round++) {
            power();
        }
        double scale = Math.sqrt(0.1 * noise * statements);
        for (int place = 0; place < loads.length; place++) {
            loads[place] *= scale;
        }
        Arrays.fill(spread, 0.1 * noise);
    }

    /** loads ← orthonormal basis of Rᵀ R loads, R being the votes less their means. */
    private void power() {
        double[] next = new double[loads.length];
        int[] packed = votes.packed();
        for (int i = 0; i < people; i++) {
            int end = votes.starts()[i + 1];
            double z0 = 0;
            double z1 = 0;
            double z2 = 0;
            for (int c = votes.starts()[i]; c < end; c++) {
                int j = packed[c] >>> 2;
                double rest = VALUE[packed[c] & 3] - centres[j];
                z0 += rest * loads[3 * j];
                z1 += rest * loads[3 * j + 1];
                z2 += rest * loads[3 * j + 2];
            }
            for (int c = votes.starts()[i]; c < end; c++) {
                int j = packed[c] >>> 2;
                double rest = VALUE[packed[c] & 3] - centres[j];
                next[3 * j] += rest * z0;
                next[3 * j + 1] += rest * z1;
                next[3 * j + 2] += rest * z2;
            }
        }
        for (int axis = 0; axis < AXES; axis++) {
            for (int earlier = 0; earlier < axis; earlier++) {
                double dot = 0;
                for (int j = 0; j < statements; j++) {
                    dot += next[3 * j + axis] * next[3 * j + earlier];
                }
                for (int j = 0; j < statements; j++) {
                    next[3 * j + axis] -= dot * next[3 * j + earlier];
                }
            }
            double length = 0;
            for (int j = 0; j < statements; j++) {
                length += next[3 * j + axis] * next[3 * j + axis];
            }
            double one = length > 0 ? 1 / Math.sqrt(length) : 0;
            for (int j = 0; j < statements; j++) {
                next[3 * j + axis] *= one;
            }
        }
        System.arraycopy(next, 0, loads, 0, loads.length);
    }

    /** For every participant what their votes say of z, and the sums for every statement. */
    private void expect() {
        Arrays.fill(sums, 0);
        int[] packed = votes.packed();
        int[] starts = votes.starts();
        double one = 1 / noise;
        double[] precision = new double[6];
        for (int i = 0; i < people; i++) {
            int start = starts[i];
            int end = starts[i + 1];
            double p00 = 0;
            double p01 = 0;
            double p02 = 0;
            double p11 = 0;
            double p12 = 0;
            double p22 = 0;
            double b0 = 0;
            double b1 = 0;
            double b2 = 0;
            for (int c = start; c < end; c++) {
                int cell = packed[c];
                int j = cell >>> 2;
                double w0 = loads[3 * j];
                double w1 = loads[3 * j + 1];
                double w2 = loads[3 * j + 2];
                double rest = VALUE[cell & 3] - centres[j];
                p00 += w0 * w0;
                p01 += w0 * w1;
                p02 += w0 * w2;
                p11 += w1 * w1;
                p12 += w1 * w2;
                p22 += w2 * w2;
                b0 += rest * w0;
                b1 += rest * w1;
                b2 += rest * w2;
            }
            precision[0] = 1 + one * p00;
            precision[1] = one * p01;
            precision[2] = one * p02;
            precision[3] = 1 + one * p11;
            precision[4] = one * p12;
            precision[5] = 1 + one * p22;
            int d = 6 * i;
            Symmetric3.invert(precision, 0, doubts, d);
            double z0 = one * (doubts[d] * b0 + doubts[d + 1] * b1 + doubts[d + 2] * b2);
            double z1 = one * (doubts[d + 1] * b0 + doubts[d + 3] * b1 + doubts[d + 4] * b2);
            double z2 = one * (doubts[d + 2] * b0 + doubts[d + 4] * b1 + doubts[d + 5] * b2);
            scores[3 * i] = z0;
            scores[3 * i + 1] = z1;
            scores[3 * i + 2] = z2;
            double s00 = doubts[d] + z0 * z0;
            double s01 = doubts[d + 1] + z0 * z1;
            double s02 = doubts[d + 2] + z0 * z2;
            double s11 = doubts[d + 3] + z1 * z1;
            double s12 = doubts[d + 4] + z1 * z2;
            double s22 = doubts[d + 5] + z2 * z2;
            for (int c = start; c < end; c++) {
                int cell = packed[c];
                int at = SUMS * (cell >>> 2);
                double value = VALUE[cell & 3];
                sums[at] += s00;
                sums[at + 1] += s01;
                sums[at + 2] += s02;
                sums[at + 3] += s11;
                sums[at + 4] += s12;
                sums[at + 5] += s22;
                sums[at + 6] += value * z0;
                sums[at + 7] += value * z1;
                sums[at + 8] += value * z2;
                sums[at + 9] += z0;
                sums[at + 10] += z1;
                sums[at + 11] += z2;
            }
        }
    }

    /** New loads, centres and noise; gives the sizes of the axes and the noise. */
    private double[] maximise() {
        double[] normal = new double[6];
        double[] inverse = new double[6];
        double[] uncertain = new double[AXES];
        double left = 0;
        for (int j = 0; j < statements; j++) {
            int at = SUMS * j;
            System.arraycopy(sums, at, normal, 0, 6);
            normal[0] += noise / spread[0];
            normal[3] += noise / spread[1];
            normal[5] += noise / spread[2];
            Symmetric3.invert(normal, 0, inverse, 0);
            double q0 = sums[at + 6];
            double q1 = sums[at + 7];
            double q2 = sums[at + 8];
            double s0 = sums[at + 9];
            double s1 = sums[at + 10];
            double s2 = sums[at + 11];
            double t0 = inverse[0] * s0 + inverse[1] * s1 + inverse[2] * s2;
            double t1 = inverse[1] * s0 + inverse[3] * s1 + inverse[4] * s2;
            double t2 = inverse[2] * s0 + inverse[4] * s1 + inverse[5] * s2;
            double centre =
                    (totals[j] - t0 * q0 - t1 * q1 - t2 * q2)
                            / (counts[j] + 1 - t0 * s0 - t1 * s1 - t2 * s2);
            q0 -= s0 * centre;
            q1 -= s1 * centre;
            q2 -= s2 * centre;
            double w0 = inverse[0] * q0 + inverse[1] * q1 + inverse[2] * q2;
            double w1 = inverse[1] * q0 + inverse[3] * q1 + inverse[4] * q2;
            double w2 = inverse[2] * q0 + inverse[4] * q1 + inverse[5] * q2;
            centres[j] = centre;
            loads[3 * j] = w0;
            loads[3 * j + 1] = w1;
            loads[3 * j + 2] = w2;
            uncertain[0] += inverse[0];
            uncertain[1] += inverse[3];
            uncertain[2] += inverse[5];
            left +=
                    squares[j]
                            - 2 * centre * totals[j]
                            + counts[j] * centre * centre
                            - 2 * (w0 * q0 + w1 * q1 + w2 * q2)
                            + w0 * w0 * sums[at]
                            + w1 * w1 * sums[at + 3]
                            + w2 * w2 * sums[at + 5]
                            + 2
                                    * (w0 * w1 * sums[at + 1]
                                            + w0 * w2 * sums[at + 2]
                                            + w1 * w2 * sums[at + 4]);
        }
        double old = noise;
        noise = Math.max(1e-4, left / Math.max(1, votes.packed().length));
        return straighten(uncertain, old);
    }

    /** Scores to mean 0 and covariance I, loads to right angles, largest axis first. */
    private double[] straighten(double[] uncertain, double old) {
        double[] mean = new double[AXES];
        double[] second = new double[6];
        for (int i = 0; i < people; i++) {
            double z0 = scores[3 * i];
            double z1 = scores[3 * i + 1];
            double z2 = scores[3 * i + 2];
            int d = 6 * i;
            mean[0] += z0;
            mean[1] += z1;
            mean[2] += z2;
            second[0] += doubts[d] + z0 * z0;
            second[1] += doubts[d + 1] + z0 * z1;
            second[2] += doubts[d + 2] + z0 * z2;
            second[3] += doubts[d + 3] + z1 * z1;
            second[4] += doubts[d + 4] + z1 * z2;
            second[5] += doubts[d + 5] + z2 * z2;
        }
        for (int k = 0; k < AXES; k++) {
            mean[k] /= people;
        }
        int place = 0;
        for (int k = 0; k < AXES; k++) {
            for (int l = k; l < AXES; l++) {
                second[place] = second[place] / people - mean[k] * mean[l];
                place++;
            }
        }
        double[] l = Symmetric3.root(second, 0);
        double[] gram = new double[6];
        for (int j = 0; j < statements; j++) {
            double w0 = loads[3 * j];
            double w1 = loads[3 * j + 1];
            double w2 = loads[3 * j + 2];
            centres[j] += w0 * mean[0] + w1 * mean[1] + w2 * mean[2];
            double v0 = w0 * l[0] + w1 * l[1] + w2 * l[3];
            double v1 = w1 * l[2] + w2 * l[4];
            double v2 = w2 * l[5];
            loads[3 * j] = v0;
            loads[3 * j + 1] = v1;
            loads[3 * j + 2] = v2;
            gram[0] += v0 * v0;
            gram[1] += v0 * v1;
            gram[2] += v0 * v2;
            gram[3] += v1 * v1;
            gram[4] += v1 * v2;
            gram[5] += v2 * v2;
        }
        double[] turn = Symmetric3.axes(gram);
        double[] sizes = new double[AXES + 1];
        for (int j = 0; j < statements; j++) {
            double v0 = loads[3 * j];
            double v1 = loads[3 * j + 1];
            double v2 = loads[3 * j + 2];
            for (int k = 0; k < AXES; k++) {
                double w = v0 * turn[k] + v1 * turn[3 + k] + v2 * turn[6 + k];
                loads[3 * j + k] = w;
                sizes[k] += w * w;
            }
        }
        for (int k = 0; k < AXES; k++) {
            sizes[k] /= statements;
            spread[k] = Math.max(1e-9, sizes[k] + old * uncertain[k] / statements);
        }
        sizes[AXES] = noise;
        return sizes;
    }
}
