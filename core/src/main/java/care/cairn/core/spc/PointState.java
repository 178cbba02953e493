package care.cairn.core.spc;

/** What a point of a series is to its chart. */
public enum PointState {
    /** Measured: it counts for limits and rules. */
    KNOWN,
    /** Nothing was measured: a gap, which breaks runs and has no moving range on either side. */
    MISSING,
    /** Drawn but left out: limits and rules go on as if its neighbours were next to each other. */
    GHOST
}
