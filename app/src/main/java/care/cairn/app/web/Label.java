package care.cairn.app.web;

import java.util.Locale;

/** The same words in English and in French; where one is empty the other stands in. */
public record Label(String en, String fr) {
    public static final Label NONE = new Label("", "");

    public Label {
        en = en.strip();
        fr = fr.strip();
    }

    /** One word for both languages, such as a name. */
    public static Label same(String text) {
        return new Label(text, text);
    }

    public String in(Locale locale) {
        boolean french = locale.getLanguage().equals(Locale.FRENCH.getLanguage());
        String wanted = french ? fr : en;
        return wanted.isEmpty() ? (french ? en : fr) : wanted;
    }

    public boolean blank() {
        return en.isEmpty() && fr.isEmpty();
    }
}
