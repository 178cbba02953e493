package care.cairn.app.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a module knows of a person's days to come, for the calendar that the person subscribes to:
 * meetings, accounts, reviews. What waits for the person already ({@link WorkSource}) is in the
 * calendar without it. Each module may give one bean.
 */
public interface CalendarSource {

    /** The dates of the viewer from {@code from} to {@code to}, both included, in any order. */
    List<Date> between(LocalDate from, LocalDate to, Viewer viewer);

    /**
     * A date.
     *
     * @param key the same for ever for the same date, even when it moves: {@code meeting/2f1c…}
     * @param title in the reader's language
     * @param path where it is seen
     * @param text more about it, or ""
     * @param place where people meet, or ""
     * @param day the whole day that it is on, or null where it has an hour
     * @param starts when it starts, or null where it takes a day
     * @param ends when it ends, or null where that is not known
     */
    record Date(
            String key,
            String title,
            String path,
            String text,
            String place,
            @Nullable LocalDate day,
            @Nullable Instant starts,
            @Nullable Instant ends) {
        public Date {
            if ((day == null) == (starts == null)) {
                throw new IllegalArgumentException("A date has a day or an hour");
            }
        }

        /** One that takes the whole day. */
        public static Date on(LocalDate day, String key, String title, String path, String text) {
            return new Date(key, title, path, text, "", day, null, null);
        }

        /** One at an hour. */
        public static Date at(Instant starts, String key, String title, String path, String text) {
            return new Date(key, title, path, text, "", null, starts, null);
        }
    }
}
