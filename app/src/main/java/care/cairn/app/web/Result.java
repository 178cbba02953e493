package care.cairn.app.web;

/** The answer of a collection to a binding act: what was done, or why not. */
public sealed interface Result<T> {

    /** Done and on the record. */
    record Done<T>(T value) implements Result<T> {}

    /** Refused, and nothing was changed. */
    record Refused<T>(Refusal refusal) implements Result<T> {}

    static <T> Result<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Result<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    static <T> Result<T> refused(String messageKey, Object... arguments) {
        return new Refused<>(Refusal.of(messageKey, arguments));
    }

    /** For tests and for the demo, where a refusal would be a bug. */
    default T orThrow() {
        return switch (this) {
            case Done<T>(T value) -> value;
            case Refused<T>(Refusal refusal) -> throw new IllegalStateException(refusal.toString());
        };
    }
}
