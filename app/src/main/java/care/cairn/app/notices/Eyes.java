package care.cairn.app.notices;

import care.cairn.app.access.Readers.Reader;
import care.cairn.app.web.Place;
import care.cairn.app.web.Viewer;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Looks with the eyes of somebody who is not here: that person's roles and language. */
@Component
class Eyes {
    private final Place place;

    Eyes(Place place) {
        this.place = place;
    }

    /** What the reader would be given at that moment, with all sentences in the language. */
    <T> T of(Reader reader, Locale language, Instant at, Function<Viewer, T> look) {
        var viewer =
                new Viewer(
                        reader.person(),
                        reader.partner(),
                        reader.name(),
                        reader.roles(),
                        at,
                        false,
                        language,
                        place.zone());
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(language);
        try {
            return look.apply(viewer);
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
