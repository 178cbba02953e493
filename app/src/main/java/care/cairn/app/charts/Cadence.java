package care.cairn.app.charts;

import java.util.Locale;

/** How often a series has a point; names the words for its periods. */
public enum Cadence {
    DAY(365),
    WEEK(52),
    MONTH(12),
    QUARTER(4),
    YEAR(1);

    private final int perYear;

    Cadence(int perYear) {
        this.perYear = perYear;
    }

    /** The number of points in a year. */
    public int perYear() {
        return perYear;
    }

    /** The last part of message keys: {@code month}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
