package care.cairn.core.tally.poll;

/** What comes of a vote if it closes as it stands. */
public enum Verdict {
    /** The proposal passes, or the options asked for are elected. */
    PASSED,
    /** Enough took part, and it does not pass. */
    NOT_PASSED,
    /** Too few took part, in number or from a sector, or nobody may. */
    NO_QUORUM,
    /** An objection, a block or a veto stands against it. */
    BLOCKED_BY_OBJECTION,
    /** Options are tied and the rule leaves it to the lot or to the chair. */
    TIED
}
