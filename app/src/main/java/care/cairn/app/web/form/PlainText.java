package care.cairn.app.web.form;

import java.beans.PropertyEditorSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * What was typed without the characters that no text has: nobody types them, and neither the
 * database nor a chart's file can hold them.
 */
@ControllerAdvice
public final class PlainText {

    /** Without control characters (tabs and ends of lines stay) and halves of characters. */
    public static String of(String typed) {
        if (typed.codePoints().allMatch(PlainText::isText)) {
            return typed;
        }
        return typed.codePoints()
                .filter(PlainText::isText)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isText(int c) {
        if (c < 0x20) {
            return c == '\t' || c == '\n' || c == '\r';
        }
        return (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
    }

    /** Every parameter and every field of a form is read by this. */
    @InitBinder
    void everyField(WebDataBinder binder) {
        binder.registerCustomEditor(
                String.class,
                new PropertyEditorSupport() {
                    @Override
                    public void setAsText(@Nullable String text) {
                        setValue(text == null ? null : of(text));
                    }
                });
    }
}
