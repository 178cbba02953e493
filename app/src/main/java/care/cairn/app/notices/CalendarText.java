package care.cairn.app.notices;

import care.cairn.app.web.CalendarSource.Date;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/**
 * Writes a calendar as iCalendar (RFC 5545): lines end in CR LF and are folded at 75 octets, and a
 * date keeps its UID for ever, so that one that moves is moved and not doubled.
 */
final class CalendarText {
    private static final int OCTETS = 75;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");

    private final StringBuilder text = new StringBuilder();
    private final String host;
    private final Instant now;

    CalendarText(String name, String host, String language, Instant now) {
        this.host = host;
        this.now = now;
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//Cairn//Cairn//" + language.toUpperCase(Locale.ROOT));
        line("CALSCALE", "GREGORIAN");
        line("METHOD", "PUBLISH");
        line("X-WR-CALNAME", escaped(name));
        line("REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
        line("X-PUBLISHED-TTL", "PT6H");
    }

    void add(Date date, String link) {
        line("BEGIN", "VEVENT");
        line(
                "UID",
                UUID.nameUUIDFromBytes(date.key().getBytes(StandardCharsets.UTF_8)) + "@" + host);
        line("DTSTAMP", MOMENT.format(now));
        LocalDate day = date.day();
        Instant starts = date.starts();
        Instant ends = date.ends();
        if (day != null) {
            line("DTSTART;VALUE=DATE", DAY.format(day));
            line("DTEND;VALUE=DATE", DAY.format(day.plusDays(1)));
        }
        if (starts != null) {
            line("DTSTART", MOMENT.format(starts));
        }
        if (ends != null) {
            line("DTEND", MOMENT.format(ends));
        }
        line("SUMMARY", escaped(PlainLine.of(date.title())));
        line(
                "DESCRIPTION",
                escaped((date.text().isEmpty() ? "" : PlainLine.of(date.text()) + "\n") + link));
        if (!date.place().isEmpty()) {
            line("LOCATION", escaped(PlainLine.of(date.place())));
        }
        line("URL", link);
        // being due takes nobody's time
        line("TRANSP", ends == null ? "TRANSPARENT" : "OPAQUE");
        line("END", "VEVENT");
    }

    String text() {
        return text + "END:VCALENDAR\r\n";
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** Folds between characters, never within one. */
    private void line(String name, String value) {
        String whole = name + ":" + value;
        int octets = 0;
        for (int at = 0; at < whole.length(); ) {
            int point = whole.codePointAt(at);
            String sign = Character.toString(point);
            int size = sign.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(sign);
            octets += size;
            at += Character.charCount(point);
        }
        text.append("\r\n");
    }
}
