package care.cairn.app.web;

import java.util.Locale;
import java.util.Optional;

/**
 * The partnership's own words: asked first for each key that begins with {@code word.}, such as
 * {@code word.body}.
 */
public interface Vocabulary {
    Optional<String> word(String key, Locale locale);
}
