package care.cairn.core.opinion.groups;

import java.util.Arrays;

/**
 * Symmetric 3 × 3 matrices as six numbers: 00, 01, 02, 11, 12, 22. Written out, for they are solved
 * once a participant and once a statement in every sweep.
 */
final class Symmetric3 {

    private Symmetric3() {}

    /** Puts the inverse of the positive definite matrix at {@code from} to {@code to}. */
    static void invert(double[] a, int from, double[] inverse, int to) {
        double a00 = a[from];
        double a01 = a[from + 1];
        double a02 = a[from + 2];
        double a11 = a[from + 3];
        double a12 = a[from + 4];
        double a22 = a[from + 5];
        double c00 = a11 * a22 - a12 * a12;
        double c01 = a02 * a12 - a01 * a22;
        double c02 = a01 * a12 - a02 * a11;
        double one = 1 / (a00 * c00 + a01 * c01 + a02 * c02);
        inverse[to] = c00 * one;
        inverse[to + 1] = c01 * one;
        inverse[to + 2] = c02 * one;
        inverse[to + 3] = (a00 * a22 - a02 * a02) * one;
        inverse[to + 4] = (a01 * a02 - a00 * a12) * one;
        inverse[to + 5] = (a00 * a11 - a01 * a01) * one;
    }

    /** The lower triangle L with L Lᵀ = a, as 00, 10, 11, 20, 21, 22; 0 where a has no width. */
    static double[] root(double[] a, int from) {
        double l00 = Math.sqrt(Math.max(0, a[from]));
        double l10 = l00 > 0 ? a[from + 1] / l00 : 0;
        double l20 = l00 > 0 ? a[from + 2] / l00 : 0;
        double l11 = Math.sqrt(Math.max(0, a[from + 3] - l10 * l10));
        double l21 = l11 > 0 ? (a[from + 4] - l20 * l10) / l11 : 0;
        double l22 = Math.sqrt(Math.max(0, a[from + 5] - l20 * l20 - l21 * l21));
        return new double[] {l00, l10, l11, l20, l21, l22};
    }

    /**
     * The rotation whose columns are the eigenvectors of {@code a}, largest eigenvalue first
     * (Jacobi's method); row by row.
     */
    static double[] axes(double[] a) {
        double[][] m = {{a[0], a[1], a[2]}, {a[1], a[3], a[4]}, {a[2], a[4], a[5]}};
        double[][] v = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        for (int sweep = 0; sweep < 30; sweep++) {
            for (int p = 0; p < 2; p++) {
                for (int q = p + 1; q < 3; q++) {
                    turn(m, v, p, q);
                }
            }
        }
        Integer[] order = {0, 1, 2};
        Arrays.sort(order, (x, y) -> Double.compare(m[y][y], m[x][x]));
        double[] axes = new double[9];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                axes[row * 3 + column] = v[row][order[column]];
            }
        }
        return axes;
    }

    private static void turn(double[][] m, double[][] v, int p, int q) {
        if (m[p][q] == 0) {
            return;
        }
        double theta = (m[q][q] - m[p][p]) / (2 * m[p][q]);
        double t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int k = 0; k < 3; k++) {
            double kp = m[k][p];
            double kq = m[k][q];
            m[k][p] = c * kp - s * kq;
            m[k][q] = s * kp + c * kq;
        }
        for (int k = 0; k < 3; k++) {
            double pk = m[p][k];
            double qk = m[q][k];
            m[p][k] = c * pk - s * qk;
            m[q][k] = s * pk + c * qk;
        }
        for (int k = 0; k < 3; k++) {
            double kp = v[k][p];
            double kq = v[k][q];
            v[k][p] = c * kp - s * kq;
            v[k][q] = s * kp + c * kq;
        }
        m[p][q] = 0;
        m[q][p] = 0;
    }
}
