package care.cairn.app.notices;

/** What the mail server did with a letter. */
sealed interface Delivery {

    /** It took it, and answers for it from now on. */
    record Taken() implements Delivery {}

    /** It will not take it for this address, and says why. */
    record Refused(String why) implements Delivery {}

    /**
     * It did not take it now.
     *
     * @param reached whether the server could be reached at all
     */
    record Later(String why, boolean reached) implements Delivery {}
}
