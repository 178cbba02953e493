package care.cairn.core.spc;

/**
 * The kind of variation of one point, as the icons of Making Data Count name it.
 *
 * <p>High and low follow the direction that is better, not the place of the point: with up as
 * better an improvement is high and a concern low, also for a falling trend above the mean.
 */
public enum Variation {
    COMMON_CAUSE,
    IMPROVEMENT_HIGH,
    IMPROVEMENT_LOW,
    CONCERN_HIGH,
    CONCERN_LOW,
    /** A signal upwards in a measure without a better direction. */
    NEITHER_HIGH,
    NEITHER_LOW,
    /** The phase is too short to say anything. */
    TOO_FEW_POINTS
}
