package care.cairn.app.web.frame;

import care.cairn.app.web.Viewer;
import java.util.List;
import java.util.Locale;

/**
 * Everything that the frame shows around a page.
 *
 * @param back the page one is on, to come back to after a choice in the frame
 * @param sheets the style sheets, in order
 */
public record FrameView(
        Viewer viewer,
        String place,
        boolean named,
        List<RoomLink> rooms,
        TimeBar time,
        List<LanguageLink> otherLanguages,
        List<CornerLink> corner,
        List<String> footnotes,
        List<String> sheets,
        String back) {

    /** Whether this viewer may look around: else there is nothing whose past one could choose. */
    public boolean inside() {
        return viewer.signedIn() || !rooms.isEmpty() || time.past();
    }

    public String language() {
        return viewer.locale().toLanguageTag();
    }

    /** The first letters of the first and the last name. */
    public String initials() {
        String name = viewer.name();
        if (name == null || name.isBlank()) {
            return "";
        }
        String whole = name.strip();
        int last = whole.lastIndexOf(' ');
        return (letter(whole) + (last < 0 ? "" : letter(whole.substring(last + 1))))
                .toUpperCase(Locale.ROOT);
    }

    private static String letter(String part) {
        return Character.toString(part.codePointAt(0));
    }
}
