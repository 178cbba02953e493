package care.cairn.app.notices;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * How a person wants to be told.
 *
 * @param day of the week on which the digest goes out
 * @param hour of that day, by the clock at the place of the partnership
 * @param language of the letters and of the calendar
 */
record Choice(HowMuch howMuch, DayOfWeek day, int hour, Locale language) {
    private static final int EARLY = 7;

    /** What holds for one who has chosen nothing. */
    static Choice untold(Locale language) {
        return new Choice(HowMuch.OWED, DayOfWeek.MONDAY, EARLY, language);
    }

    /** The last moment, not after {@code now}, at which the digest was to go out. */
    Instant lastDigest(Instant now, ZoneId zone) {
        var there = now.atZone(zone);
        var due =
                there.toLocalDate()
                        .with(TemporalAdjusters.previousOrSame(day))
                        .atTime(hour, 0)
                        .atZone(zone);
        return (due.isAfter(there) ? due.minusWeeks(1) : due).toInstant();
    }
}
