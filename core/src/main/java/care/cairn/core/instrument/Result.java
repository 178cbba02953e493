package care.cairn.core.instrument;

import java.util.Optional;

/** Something about a group, or the reason why it is not shown. */
public sealed interface Result<T> {

    /** Fit to show. */
    record Shown<T>(T value) implements Result<T> {}

    /** Not shown. */
    record Hidden<T>(Why why) implements Result<T> {}

    /** Why something is not shown. */
    enum Why {
        /** Fewer than five answered. */
        TOO_FEW,
        /** With it, what a smaller group answered could be had by subtraction. */
        GIVES_AWAY,
        /** The waves are of two instruments. */
        OTHER_INSTRUMENT,
        /** The waves are of two versions of it. */
        OTHER_VERSION
    }

    /** What is shown, if anything. */
    default Optional<T> shown() {
        return this instanceof Shown<T> shown ? Optional.of(shown.value()) : Optional.empty();
    }
}
