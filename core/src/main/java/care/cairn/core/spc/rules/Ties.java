package care.cairn.core.spc.rules;

/** What two equal neighbours do to a trend. */
public enum Ties {
    /** They end it. */
    BREAK,
    /** They neither add to it nor end it; the points in between are flagged with the rest. */
    PASS_OVER
}
