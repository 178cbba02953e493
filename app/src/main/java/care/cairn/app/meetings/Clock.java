package care.cairn.app.meetings;

import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Typed;
import java.time.Instant;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the time of a day as people write it: 14:05, 9.30, 14h05. */
final class Clock {
    private static final Pattern TIME = Pattern.compile("([01]?[0-9]|2[0-3])[:.hH]([0-5][0-9])");

    private Clock() {}

    /** To be asked within {@link Typed#read}. */
    static LocalTime time(String field, @Nullable String typed) {
        var time = TIME.matcher(Typed.text(typed));
        if (!time.matches()) {
            throw Typed.blank(typed)
                    ? Typed.unfit(field, "meetings.refusal.no-time")
                    : Typed.unfit(field, "meetings.refusal.unread-time", Typed.text(typed));
        }
        return LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)));
    }

    /** A time of the viewer's day; where none is typed it is the moment of the viewer. */
    static Instant today(String field, @Nullable String typed, Viewer viewer) {
        return Typed.blank(typed)
                ? viewer.at()
                : viewer.today().atTime(time(field, typed)).atZone(viewer.zone()).toInstant();
    }
}
