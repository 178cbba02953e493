package care.cairn.app.web.trouble;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why there is no page.
 *
 * @param status one of those that have words, else 400 or 500
 * @param messageKey the sentence that helps
 * @param id under which the log tells more, or null where there is no more to tell
 */
public record Trouble(int status, String messageKey, @Nullable String id) {
    private static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 409, 413, 429, 500, 503);

    /** Request attribute by which a filter or a handler names a better sentence than the usual. */
    public static final String SENTENCE = Trouble.class.getName() + ".sentence";

    public Trouble {
        if (!WORDED.contains(status)) {
            status = status >= 500 ? 500 : 400;
        }
    }

    /** With the usual sentence of its status. */
    static Trouble of(int status) {
        int worded = new Trouble(status, "", null).status();
        return new Trouble(worded, "trouble." + worded, null);
    }

    Trouble withId(String other) {
        return new Trouble(status, messageKey, other);
    }
}
