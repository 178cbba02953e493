package care.cairn.app.ledger;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Free text or a name, as part of an act. The record holds only a salted commitment to it; the text
 * itself stands in an erasable table. Once erased it opens to nothing, and every proof still holds.
 *
 * @param text the text, or null once it has been erased
 */
public record Words(@Nullable String text) {

    /** No words at all, which is not the same as words erased. */
    public static final Words NONE = new Words("");

    public static Words of(@Nullable String text) {
        return text == null || text.isBlank() ? NONE : new Words(text.strip());
    }

    public boolean erased() {
        return text == null;
    }

    public boolean isEmpty() {
        return text != null && text.isEmpty();
    }

    /** The text, or an empty string where it is erased. */
    public String orEmpty() {
        return Objects.requireNonNullElse(text, "");
    }
}
