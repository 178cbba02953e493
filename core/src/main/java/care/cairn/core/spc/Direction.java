package care.cairn.core.spc;

/** Which way a measure gets better. */
public enum Direction {
    UP,
    DOWN,
    NEUTRAL;

    /** Whether {@code value} reaches {@code target}; a neutral measure has nothing to reach. */
    boolean meets(double value, double target) {
        return switch (this) {
            case UP -> value >= target;
            case DOWN -> value <= target;
            case NEUTRAL -> false;
        };
    }
}
