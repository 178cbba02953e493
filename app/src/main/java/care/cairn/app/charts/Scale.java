package care.cairn.app.charts;

/**
 * A straight scale from values to places on the paper.
 *
 * @param low the value at {@code from}
 * @param high the value at {@code to}
 */
record Scale(double low, double high, double from, double to) {

    /** Where {@code value} lies, to a tenth. */
    double at(double value) {
        return tenth(from + (value - low) * (to - from) / (high - low));
    }

    /** Whether {@code value} lies on the paper. */
    boolean holds(double value) {
        return value >= low && value <= high;
    }

    /** A place on the paper: a tenth of a unit is finer than anybody sees. */
    static double tenth(double place) {
        return Math.round(place * 10) / 10.0;
    }
}
