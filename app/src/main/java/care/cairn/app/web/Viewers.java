package care.cairn.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Makes the viewer of a request: who is signed in, the language, and the moment looked at. */
@Component
public class Viewers {
    private final InstantSource clock;
    private final Place place;

    Viewers(InstantSource clock, Place place) {
        this.clock = clock;
        this.place = place;
    }

    public Viewer of(HttpServletRequest request) {
        Instant now = clock.instant();
        ZoneId zone = place.zone();
        LocalDate today = LocalDate.ofInstant(now, zone);
        @Nullable LocalDate past =
                LookingAt.from(request).filter(day -> day.isBefore(today)).orElse(null);
        Instant at = past == null ? now : LookingAt.endOf(past, zone);
        var locale = LocaleContextHolder.getLocale();
        SignedIn who = signedIn();
        return who == null
                ? new Viewer(null, null, null, Set.of(Role.VISITOR), at, past != null, locale, zone)
                : new Viewer(
                        who.person(),
                        who.partner(),
                        who.name(),
                        who.roles(),
                        at,
                        past != null,
                        locale,
                        zone);
    }

    private static @Nullable SignedIn signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.isAuthenticated()
                        && authentication.getPrincipal() instanceof SignedIn who
                ? who
                : null;
    }
}
