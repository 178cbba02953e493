package care.cairn.app.measures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How long one point of a measure lasts; a period is named by its first day. */
public enum Period {
    /** Seven days, from whatever weekday its source counts. */
    WEEK(ChronoUnit.WEEKS, 1, 52),
    MONTH(ChronoUnit.MONTHS, 1, 12),
    QUARTER(ChronoUnit.MONTHS, 3, 4),
    YEAR(ChronoUnit.YEARS, 1, 1);

    private final ChronoUnit unit;
    private final int units;
    private final int perYear;

    Period(ChronoUnit unit, int units, int perYear) {
        this.unit = unit;
        this.units = units;
        this.perYear = perYear;
    }

    /** The first day of the period after the one that begins on {@code first}. */
    public LocalDate next(LocalDate first) {
        return first.plus(units, unit);
    }

    /** The last day of the period that begins on {@code first}. */
    public LocalDate last(LocalDate first) {
        return next(first).minusDays(1);
    }

    /** Whether a period can begin on that day; a week can on any. */
    public boolean starts(LocalDate day) {
        return switch (this) {
            case WEEK -> true;
            case MONTH -> day.getDayOfMonth() == 1;
            case QUARTER -> day.getDayOfMonth() == 1 && day.getMonthValue() % 3 == 1;
            case YEAR -> day.getDayOfYear() == 1;
        };
    }

    /** How many of them make a season. */
    public int perYear() {
        return perYear;
    }

    /** How many periods after the one that begins on {@code first} the other one begins. */
    public long between(LocalDate first, LocalDate other) {
        return unit.between(first, other) / units;
    }
}
