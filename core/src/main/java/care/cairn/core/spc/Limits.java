package care.cairn.core.spc;

/**
 * The lines of one phase of a chart: centre, limits, and the lines one and two sigma from the
 * centre. NaN where a chart has no such line.
 */
public sealed interface Limits {

    /** Nothing drawn: the phase is too short. */
    Limits NONE = Level.of(Double.NaN, Double.NaN);

    /** The centre line at point {@code i} of the series (from 0). */
    double centre(int i);

    /** The lower limit at point {@code i}. */
    double lower(int i);

    /** The upper limit at point {@code i}. */
    double upper(int i);

    /** The line {@code k} sigma below the centre at point {@code i}; {@code k} is 1 or 2. */
    double low(int i, int k);

    /** The line {@code k} sigma above the centre at point {@code i}; {@code k} is 1 or 2. */
    double high(int i, int k);

    /** The same lines at every point, not necessarily symmetrical. */
    record Level(
            double centre,
            double lower,
            double upper,
            double low1,
            double low2,
            double high1,
            double high2)
            implements Limits {

        /** Lines at 1, 2 and 3 {@code sigma} around {@code centre}. */
        public static Level of(double centre, double sigma) {
            return between(centre, sigma, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }

        /** As {@link #of}, the limits cut off at what the values can be. */
        public static Level between(double centre, double sigma, double least, double most) {
            return new Level(
                    centre,
                    Math.max(centre - 3 * sigma, least),
                    Math.min(centre + 3 * sigma, most),
                    centre - sigma,
                    centre - 2 * sigma,
                    centre + sigma,
                    centre + 2 * sigma);
        }

        /** A centre line without limits. */
        public static Level centreOnly(double centre) {
            return of(centre, Double.NaN).at(centre);
        }

        /** The same limits around another centre line. */
        public Level at(double otherCentre) {
            return new Level(otherCentre, lower, upper, low1, low2, high1, high2);
        }

        @Override
        public double centre(int i) {
            return centre;
        }

        @Override
        public double lower(int i) {
            return lower;
        }

        @Override
        public double upper(int i) {
            return upper;
        }

        @Override
        public double low(int i, int k) {
            return k == 1 ? low1 : low2;
        }

        @Override
        public double high(int i, int k) {
            return k == 1 ? high1 : high2;
        }
    }

    /** A centre line with a sigma that differs from point to point. */
    final class Varying implements Limits {
        private final int from;
        private final double[] centres;
        private final double[] sigmas;
        private final double least;
        private final double most;

        private Varying(int from, double[] centres, double[] sigmas, double least, double most) {
            this.from = from;
            this.centres = centres;
            this.sigmas = sigmas;
            this.least = least;
            this.most = most;
        }

        /**
         * Limits at {@code centres} ± 3 {@code sigmas}, cut off at {@code least} and {@code most}.
         * The arrays hold one entry a point, the first for point {@code from} of the series; they
         * are not copied.
         */
        public static Varying of(
                int from, double[] centres, double[] sigmas, double least, double most) {
            return new Varying(from, centres, sigmas, least, most);
        }

        @Override
        public double centre(int i) {
            return centres[i - from];
        }

        @Override
        public double lower(int i) {
            return Math.max(low(i, 3), least);
        }

        @Override
        public double upper(int i) {
            return Math.min(high(i, 3), most);
        }

        @Override
        public double low(int i, int k) {
            return centres[i - from] - k * sigmas[i - from];
        }

        @Override
        public double high(int i, int k) {
            return centres[i - from] + k * sigmas[i - from];
        }
    }
}
