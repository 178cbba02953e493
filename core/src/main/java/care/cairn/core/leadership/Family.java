package care.cairn.core.leadership;

/** The kinds of indicator; two of different families must move before anything is said. */
public enum Family {
    /** Share of decisions by urgent power, by one, or told and sold. */
    MODE(true),
    /** Proposers and accountable partners. */
    CONCENTRATION(true),
    /** Partners that give a position. */
    BREADTH(false),
    /** Decisions with a voice behind them and an answer to it. */
    VOICE(false),
    /** Days to decide. Faster is not worse; faster and narrower is. */
    TIME(false),
    /** Urgent decisions not ratified in time. */
    RATIFICATION(true),
    /** Centralisation of who decides with whom. */
    NETWORK(true),
    /** Quorum cut, meetings cancelled or closed, papers late, seats dropped. */
    RELAXATION(true),
    /** Decisions with dissent on record. */
    DISSENT(false),
    /** How much is left to others. */
    DELEGATION(false);

    private final boolean high;

    Family(boolean high) {
        this.high = high;
    }

    /**
     * Whether {@code value} has moved towards command and control: beyond what is usual, on the
     * side that narrows leading. Beyond it on the other side is the way back.
     */
    public boolean narrows(double value, Interval usual) {
        return high ? value > usual.high() : value < usual.low();
    }
}
