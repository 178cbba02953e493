package care.cairn.core.spc;

/**
 * What the limits promise about the target.
 *
 * <p>Where up is better the process fails if the target lies above the upper limit and passes if it
 * lies below the lower one, both strictly; a target on a limit is hit or miss. Where both limits
 * are the same number (a constant series, 100 % every month) the latest value decides: it meets the
 * target or it does not. Down is the mirror of up. A neutral measure, one without a target, a chart
 * without limits and a phase that is too short have none.
 */
public enum Assurance {
    PASS,
    FAIL,
    HIT_OR_MISS,
    NONE;

    static Assurance of(
            Direction direction, double value, double target, double lower, double upper) {
        if (direction == Direction.NEUTRAL
                || Double.isNaN(target)
                || Double.isNaN(lower)
                || Double.isNaN(upper)) {
            return NONE;
        }
        if (lower == upper) {
            return direction.meets(value, target) ? PASS : FAIL;
        }
        boolean up = direction == Direction.UP;
        if (target > upper) {
            return up ? FAIL : PASS;
        }
        if (target < lower) {
            return up ? PASS : FAIL;
        }
        return HIT_OR_MISS;
    }
}
