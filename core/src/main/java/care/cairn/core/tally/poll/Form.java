package care.cairn.core.tally.poll;

/** The shape of ballot that a rule asks for, so that a form can be drawn. */
public enum Form {
    /** One of the rule's own choices ({@link Position.Pick}). */
    PICK,
    /** Some of the decision's options ({@link Position.Selection}). */
    SELECT,
    /** A score for each option ({@link Position.Points}). */
    SCORE,
    /** Points shared out among the options ({@link Position.Points}). */
    SHARE_OUT,
    /** The options in order ({@link Position.Ranking}). */
    RANK
}
