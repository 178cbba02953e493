package care.cairn.app.notices;

import java.util.List;
import java.util.Locale;

/** How much a person wants to be told by letter. */
enum HowMuch {
    /** What is owed, and what becomes of things that the person took part in; and the digest. */
    ALL,
    /** What is owed by the person, at once; and the digest. */
    OWED,
    /** The digest alone. */
    DIGEST,
    /** No letter at all. */
    NONE;

    static final List<HowMuch> ALL_OF_THEM = List.of(values());

    /** The word in forms and in the keys of messages. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether single letters go out. */
    boolean single() {
        return this == ALL || this == OWED;
    }
}
