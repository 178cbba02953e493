package care.cairn.core.opinion.evidence;

/**
 * The logarithm of Γ and its first two derivatives for positive numbers: the recurrence up to 8,
 * then the asymptotic series (Abramowitz and Stegun 6.1.41, 6.3.18, 6.4.12). Good to about 1e-13,
 * and several times as fast as a general library, which thousands of intervals need.
 */
final class GammaFunctions {

    private static final double HALF_LOG_TWO_PI = 0.9189385332046728;
    private static final double LARGE = 8;

    private static final double[] LOG_GAMMA = {
        1 / 12.0, -1 / 360.0, 1 / 1260.0, -1 / 1680.0, 1 / 1188.0, -691 / 360360.0, 1 / 156.0
    };

    private static final double[] DIGAMMA = {
        1 / 12.0, -1 / 120.0, 1 / 252.0, -1 / 240.0, 1 / 132.0, -691 / 32760.0, 1 / 12.0
    };

    private static final double[] TRIGAMMA = {
        1 / 6.0, -1 / 30.0, 1 / 42.0, -1 / 30.0, 5 / 66.0, -691 / 2730.0, 7 / 6.0
    };

    private GammaFunctions() {}

    static double logGamma(double x) {
        double product = 1;
        double y = x;
        while (y < LARGE) {
            product *= y;
            y++;
        }
        double r = 1 / y;
        double s = r * r;
        double series = r * horner(s, LOG_GAMMA);
        double value = (y - 0.5) * Math.log(y) - y + HALF_LOG_TWO_PI + series;
        return product == 1 ? value : value - Math.log(product);
    }

    static double digamma(double x) {
        double sum = 0;
        double y = x;
        while (y < LARGE) {
            sum -= 1 / y;
            y++;
        }
        double r = 1 / y;
        double s = r * r;
        double series = horner(s, DIGAMMA);
        return sum + Math.log(y) - r / 2 - s * series;
    }

    static double trigamma(double x) {
        double sum = 0;
        double y = x;
        while (y < LARGE) {
            sum += 1 / (y * y);
            y++;
        }
        double r = 1 / y;
        double s = r * r;
        return sum + r + s / 2 + s * r * horner(s, TRIGAMMA);
    }

    private static double horner(double s, double[] terms) {
        double value = 0;
        for (int i = terms.length - 1; i >= 0; i--) {
            value = value * s + terms[i];
        }
        return value;
    }
}
