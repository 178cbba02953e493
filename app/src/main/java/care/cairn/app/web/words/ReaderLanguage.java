package care.cairn.app.web.words;

import care.cairn.app.web.Place;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of a reader: as chosen before (a cookie), else as the browser asks, else the
 * partnership's first; always one that the partnership works in.
 */
class ReaderLanguage implements LocaleResolver {
    private static final String COOKIE = "cairn-language";

    private final Place place;

    ReaderLanguage(Place place) {
        this.place = place;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        List<Locale> spoken = place.languages();
        var cookie = WebUtils.getCookie(request, COOKIE);
        return Optional.ofNullable(cookie)
                .flatMap(chosen -> match(spoken, Locale.forLanguageTag(chosen.getValue())))
                .or(() -> asked(request, spoken))
                .orElse(spoken.getFirst());
    }

    @Override
    public void setLocale(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
        if (response == null || locale == null) {
            return;
        }
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, locale.getLanguage())
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(Duration.ofDays(365))
                        .build()
                        .toString());
    }

    private static Optional<Locale> asked(HttpServletRequest request, List<Locale> spoken) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Optional.empty();
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> match(spoken, locale).stream())
                .findFirst();
    }

    private static Optional<Locale> match(List<Locale> spoken, Locale wanted) {
        return spoken.stream()
                .filter(locale -> locale.getLanguage().equals(wanted.getLanguage()))
                .findFirst();
    }
}
