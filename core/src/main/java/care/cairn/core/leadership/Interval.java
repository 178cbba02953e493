package care.cairn.core.leadership;

/** From {@code low} to {@code high}, both in it. */
public record Interval(double low, double high) {

    /** Whether {@code value} lies in it; never for NaN. */
    public boolean contains(double value) {
        return value >= low && value <= high;
    }

    /** The part of it between {@code least} and {@code most}. */
    public Interval within(double least, double most) {
        return new Interval(Math.clamp(low, least, most), Math.clamp(high, least, most));
    }
}
