package care.cairn.app.database;

/**
 * What stands in the way of starting, as one plain sentence for the console that says what to do;
 * never shown with a stack trace.
 */
public class CannotStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotStartException(String sentence) {
        super(sentence);
    }

    public CannotStartException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
