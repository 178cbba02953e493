package care.cairn.app.web;

/**
 * Something else was done first, or it is not the moment (409); the message is a key of the words
 * on the screen.
 */
public class ConflictException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConflictException(String messageKey) {
        super(messageKey);
    }
}
