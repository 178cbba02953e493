package care.cairn.core.spc;

/** Where a signal points: to which side of the centre line, or which way a run of points moves. */
public enum Side {
    ABOVE,
    BELOW,
    RISING,
    FALLING,
    /** The pattern has no side: too few crossings, points hugging the centre line. */
    EITHER;

    /** Up (+1), down (−1) or neither (0). */
    public int sign() {
        return switch (this) {
            case ABOVE, RISING -> 1;
            case BELOW, FALLING -> -1;
            case EITHER -> 0;
        };
    }

    /**
     * What this side means where {@code better} is the good way: +1 improvement, −1 concern, 0
     * neither.
     */
    public int effect(Direction better) {
        return switch (better) {
            case UP -> sign();
            case DOWN -> -sign();
            case NEUTRAL -> 0;
        };
    }
}
