package care.cairn.app.notices;

import care.cairn.app.access.Readers.Reader;
import care.cairn.app.web.CalendarSource;
import care.cairn.app.web.CalendarSource.Date;
import care.cairn.app.web.Place;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.WorkItem;
import care.cairn.app.web.words.Wording;
import care.cairn.app.work.Needs;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The dates of a person: what waits, and what other modules know of days to come. */
@Component
class Dates {
    private static final int BEHIND = 30;
    private static final int AHEAD = 400;
    private static final LocalTime DAYS_END = LocalTime.of(23, 59);

    private final Needs needs;
    private final ObjectProvider<CalendarSource> sources;
    private final Choices choices;
    private final Eyes eyes;
    private final Addresses addresses;
    private final Wording words;
    private final Place place;

    Dates(
            Needs needs,
            ObjectProvider<CalendarSource> sources,
            Choices choices,
            Eyes eyes,
            Addresses addresses,
            Wording words,
            Place place) {
        this.needs = needs;
        this.sources = sources;
        this.choices = choices;
        this.eyes = eyes;
        this.addresses = addresses;
        this.words = words;
        this.place = place;
    }

    /** The reader's calendar, as text that programs for calendars read. */
    String calendar(Reader reader, Instant now) {
        return eyes.of(
                reader,
                choices.of(reader.person()).language(),
                now,
                viewer -> {
                    String name = place.name().isBlank() ? "Cairn" : place.name();
                    var calendar =
                            new CalendarText(
                                    words.say("notices.calendar.name", name),
                                    addresses.host(),
                                    viewer.locale().getLanguage(),
                                    now);
                    of(viewer).forEach(it -> calendar.add(it, addresses.opening(it.path())));
                    return calendar.text();
                });
    }

    /** The earliest first; what a module tells itself is not told again because it waits. */
    List<Date> of(Viewer viewer) {
        List<Date> dates = new ArrayList<>();
        sources.stream()
                .forEach(it ->
                        dates.addAll(
                                it.between(
                                        viewer.today().minusDays(BEHIND),
                                        viewer.today().plusDays(AHEAD),
                                        viewer)));
        for (WorkItem item : needs.all(viewer)) {
            var due = item.due();
            if (due == null) {
                continue;
            }
            var date = date(item, due, viewer);
            if (dates.stream()
                    .noneMatch(it -> it.path().equals(date.path()) && same(it, date, viewer))) {
                dates.add(date);
            }
        }
        dates.sort(Comparator.comparing((Date it) -> begin(it, viewer)).thenComparing(Date::key));
        return dates;
    }

    private Date date(WorkItem item, Instant due, Viewer viewer) {
        var there = due.atZone(viewer.zone());
        String title =
                words.say(
                        "notices.letter.about",
                        words.say(item.tagKey()),
                        item.title().isEmpty() ? words.say("work.untitled") : item.title());
        String text = words.say(item.detailKey(), item.detailArgs().toArray());
        String key = item.tagKey() + " " + item.path();
        return there.toLocalTime().isBefore(DAYS_END)
                ? Date.at(due, key, title, item.path(), text)
                : Date.on(there.toLocalDate(), key, title, item.path(), text);
    }

    private static boolean same(Date one, Date other, Viewer viewer) {
        return begin(one, viewer)
                .atZone(viewer.zone())
                .toLocalDate()
                .equals(begin(other, viewer).atZone(viewer.zone()).toLocalDate());
    }

    private static Instant begin(Date date, Viewer viewer) {
        var starts = date.starts();
        var day = date.day();
        if (starts != null) {
            return starts;
        }
        if (day != null) {
            return day.atStartOfDay(viewer.zone()).toInstant();
        }
        throw new IllegalStateException(date + " has no day");
    }
}
