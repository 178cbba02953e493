package care.cairn.core.spc.change;

/** What became of a prediction. */
public enum Outcome {
    /** A signal to the predicted side began where it was expected. */
    AS_PREDICTED,
    /** There is a signal, but to the other side, or it began elsewhere. */
    NOT_AS_PREDICTED,
    /** The time is over and nothing but common cause is to be seen. */
    NO_DETECTABLE_CHANGE,
    /** Too few points before the change to compare with, or the time is not over yet. */
    TOO_FEW_POINTS
}
