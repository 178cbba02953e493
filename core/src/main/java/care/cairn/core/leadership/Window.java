package care.cairn.core.leadership;

import java.time.LocalDate;
import java.util.List;

/** The days that an indicator looks at, both ends in it. */
public record Window(LocalDate from, LocalDate to) {
    private static final int DAYS = 90;

    private static final int BASELINE = 365;

    /** The 90 days that end with {@code day}. */
    public static Window ending(LocalDate day) {
        return new Window(day.minusDays(DAYS - 1), day);
    }

    /** The window before, which shares no day with this one. */
    public Window before() {
        return ending(from.minusDays(1));
    }

    /** Whether {@code day} lies in it, first and last day too. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /**
     * Whether {@code day} belongs to the baseline: the 365 days before, but for declared crises.
     */
    public boolean baseline(LocalDate day, List<Crisis> crises) {
        return day.isBefore(from)
                && !day.isBefore(from.minusDays(BASELINE))
                && crises.stream().noneMatch(crisis -> crisis.contains(day));
    }
}
