package care.cairn.app.learning;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was typed into a field, read; null where nothing was, or nothing that can be read. */
final class Typed {
    private Typed() {}

    static @Nullable LocalDate day(@Nullable String text) {
        try {
            if (text == null || text.isBlank()) {
                return null;
            }
            var day = LocalDate.parse(text.strip());
            return day.getYear() < 1900 || day.getYear() > 2199 ? null : day;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text.strip());
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    static @Nullable Integer whole(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : Integer.valueOf(text.strip());
        } catch (NumberFormatException unreadable) {
            return null;
        }
    }

    /** A number with a point or a comma; NaN where it is none. */
    static @Nullable Double number(@Nullable String text) {
        try {
            return text == null || text.isBlank()
                    ? null
                    : Double.valueOf(text.strip().replace(',', '.'));
        } catch (NumberFormatException unreadable) {
            return Double.NaN;
        }
    }
}
