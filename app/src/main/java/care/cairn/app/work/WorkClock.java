package care.cairn.app.work;

import care.cairn.app.web.Viewer;
import care.cairn.app.web.WorkItem;
import care.cairn.app.web.words.Wording;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How much time there is for a thing: until Thu 16:00, 6 days left, 2 days late. */
@Component("workClock")
public class WorkClock {
    private static final LocalTime DAYS_END = LocalTime.of(23, 59);

    private final Wording words;

    WorkClock(Wording words) {
        this.words = words;
    }

    /** "" where no time was promised. */
    public String of(WorkItem item, Viewer viewer) {
        if (item.due() == null) {
            return "";
        }
        var due = item.due().atZone(viewer.zone());
        long days = ChronoUnit.DAYS.between(viewer.today(), due.toLocalDate());
        if (late(item, viewer)) {
            return days == 0
                    ? words.say("work.clock.over", words.time(item.due()))
                    : words.say("work.clock.late", -days);
        }
        boolean wholeDay = !due.toLocalTime().isBefore(DAYS_END);
        if (wholeDay || days > 6) {
            return words.say("work.clock.left", days);
        }
        return days == 0
                ? words.say("work.clock.today", words.time(item.due()))
                : words.say(
                        "work.clock.until",
                        DateTimeFormatter.ofPattern("EEE", LocaleContextHolder.getLocale())
                                .format(due),
                        words.time(item.due()));
    }

    public boolean late(WorkItem item, Viewer viewer) {
        return item.due() != null && item.due().isBefore(viewer.at());
    }
}
