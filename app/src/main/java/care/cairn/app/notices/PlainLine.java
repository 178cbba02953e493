package care.cairn.app.notices;

import java.util.regex.Pattern;

/** What people wrote, as one line that no header and no calendar can mistake for two. */
final class PlainLine {
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+");

    private PlainLine() {}

    static String of(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }
}
