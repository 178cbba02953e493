package care.cairn.core.tally.poll;

/**
 * One of the answers that a rule offers.
 *
 * @param key stable name, stored with the position
 * @param tone how it bears on the proposal, for colour and icon
 * @param needsReason whether a position with it has to say why
 */
public record Choice(String key, Tone tone, boolean needsReason) {

    /** How an answer bears on the proposal. */
    public enum Tone {
        /** Carries it. */
        FOR,
        /** Carries it with a worry that is heard. */
        RESERVED,
        /** Neither carries nor hinders it. */
        ASIDE,
        /** Speaks against it. */
        AGAINST,
        /** Can stop it alone. */
        BLOCK
    }

    /** An answer that needs no reason. */
    public static Choice free(String key, Tone tone) {
        return new Choice(key, tone, false);
    }

    /** An answer that has to say why. */
    public static Choice reasoned(String key, Tone tone) {
        return new Choice(key, tone, true);
    }
}
