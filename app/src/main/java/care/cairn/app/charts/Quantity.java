package care.cairn.app.charts;

/**
 * What the values of a series are counted in.
 *
 * @param factor what a value is multiplied by to be in its unit: 100 for fractions shown in per
 *     cent
 * @param decimals how many decimals a value is shown with
 * @param unit what follows a value where it stands alone, such as "days"; may be empty. A per cent
 *     sign follows everywhere.
 * @param floor the least value there can be, before the factor; negative infinity if none
 * @param ceiling the greatest value there can be, before the factor; positive infinity if none
 */
public record Quantity(double factor, int decimals, String unit, double floor, double ceiling) {

    /** Numbers from 0 up. */
    public static Quantity number(int decimals, String unit) {
        return new Quantity(1, decimals, unit, 0, Double.POSITIVE_INFINITY);
    }

    /** Shares from 0 to 1, shown in per cent. */
    public static Quantity share(int decimals) {
        return new Quantity(100, decimals, "%", 0, 1);
    }

    /** Whether it reads as a percentage. */
    public boolean percent() {
        return unit.equals("%");
    }
}
