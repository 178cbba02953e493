package care.cairn.app.web;

/** What was asked for is not here; the message is a key of the words on the screen. */
public class MissingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MissingException(String messageKey) {
        super(messageKey);
    }
}
