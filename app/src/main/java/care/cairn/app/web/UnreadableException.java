package care.cairn.app.web;

/** What was sent cannot be read (400); the message is a key of the words on the screen. */
public class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableException(String messageKey) {
        super(messageKey);
    }

    public UnreadableException(String messageKey, Throwable cause) {
        super(messageKey, cause);
    }
}
