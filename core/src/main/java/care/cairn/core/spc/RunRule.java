package care.cairn.core.spc;

/** A pattern of points that is a signal. Add one to {@link RunRules#ALL} and it can be used. */
public interface RunRule {

    /** The lasting name of the rule, as it is recorded with each signal. */
    String key();

    /** The number of points that make the pattern; 1 if it looks at points one by one. */
    int length();

    /** Flags every point that is part of the pattern. */
    void mark(Sequence sequence, Marks marks);

    /** Whether {@link Sequence.Trait#ABOVE_1} and {@code BELOW_1} are needed, which takes time. */
    default boolean needsOneSigma() {
        return true;
    }

    /** What a high (or low) flag of this rule means. */
    default Side side(boolean high) {
        return high ? Side.ABOVE : Side.BELOW;
    }

    /**
     * Whether the flagged points {@code p} and {@code q}, with none flagged between, are one
     * finding.
     */
    default boolean joins(Sequence sequence, int p, int q, boolean high) {
        return q == p + 1;
    }
}
