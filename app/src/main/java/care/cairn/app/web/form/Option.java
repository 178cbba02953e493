package care.cairn.app.web.form;

import org.jspecify.annotations.Nullable;

/** One of several that a form lets one choose; the text and the hint are for the screen. */
public record Option(String value, String text, @Nullable String hint) {
    public Option(String value, String text) {
        this(value, text, null);
    }
}
