package care.cairn.app.exchange.mapping;

import java.text.Normalizer;
import java.util.Locale;

/** Text as it is compared: without capitals, accents, marks and double blanks. */
public final class Plain {
    private Plain() {}

    public static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
