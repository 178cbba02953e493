package care.cairn.app.notices;

import care.cairn.app.access.Readers;
import care.cairn.app.web.Audience;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A person's calendar, for whoever has its link; a program for calendars cannot sign in. */
@Controller
class CalendarPages {
    private static final MediaType CALENDAR =
            MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final Calendars calendars;
    private final Readers readers;
    private final Dates dates;

    CalendarPages(Calendars calendars, Readers readers, Dates dates) {
        this.calendars = calendars;
        this.readers = readers;
        this.dates = dates;
    }

    @GetMapping("/calendar/{token}.ics")
    @Audience(value = Role.VISITOR, door = true)
    ResponseEntity<String> calendar(@PathVariable String token, Viewer viewer) {
        return calendars
                .whose(token)
                .flatMap(it -> readers.find(it, viewer.today()))
                .map(it ->
                        ResponseEntity.ok()
                                .contentType(CALENDAR)
                                .cacheControl(CacheControl.noStore())
                                .header("X-Robots-Tag", "noindex")
                                .body(dates.calendar(it, viewer.at())))
                .orElseThrow(() -> new MissingException("notices.calendar.unknown"));
    }
}
