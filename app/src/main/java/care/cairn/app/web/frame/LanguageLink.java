package care.cairn.app.web.frame;

import java.util.Locale;

/** Another language that the page can be read in, named in itself. */
public record LanguageLink(String tag, String code, String name) {
    static LanguageLink of(Locale locale) {
        String own = locale.getDisplayLanguage(locale);
        return new LanguageLink(
                locale.toLanguageTag(),
                locale.getLanguage().toUpperCase(Locale.ROOT),
                own.substring(0, 1).toUpperCase(locale) + own.substring(1));
    }
}
