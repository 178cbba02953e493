package care.cairn.app.signals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What one can say to a signal. */
public enum AnswerKind {
    /** It is one of the false alarms that are to be expected. */
    NOISE("noise"),
    /** Something happened that we know and that will pass. */
    KNOWN_CAUSE("known-cause"),
    /** It is what we changed, as we meant it or not. */
    OUR_CHANGE("our-change"),
    /** We do not know yet, and find out until a day. */
    INVESTIGATE("investigate"),
    /** Something must be decided: a proposal opens in a body. */
    ACT("act");

    /** In the order in which a form lists them. */
    public static final List<AnswerKind> ALL = List.of(values());

    private final String key;

    AnswerKind(String key) {
        this.key = key;
    }

    /** The word in the record. */
    public String key() {
        return key;
    }

    static Optional<AnswerKind> of(String key) {
        return Stream.of(values()).filter(it -> it.key.equals(key)).findFirst();
    }
}
