package care.cairn.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.web.util.WebUtils;

/**
 * The past day that a browser has chosen to look at, kept in a cookie. The moment shown is the end
 * of that day at the place of the partnership.
 */
public final class LookingAt {
    public static final String COOKIE = "cairn-looking-at";

    private LookingAt() {}

    /** The chosen day, or none: then it is now. A cookie that cannot be read counts as none. */
    public static Optional<LocalDate> from(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? Optional.empty() : read(cookie.getValue());
    }

    /** A day as a browser's date field writes it, between the years 1900 and 9999. */
    public static Optional<LocalDate> read(String day) {
        try {
            return Optional.of(LocalDate.parse(day))
                    .filter(date -> date.getYear() >= 1900 && date.getYear() <= 9999);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The last moment of the day that PostgreSQL can tell from the next one. */
    public static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS);
    }
}
