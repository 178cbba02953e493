package care.cairn.app.web;

/** The viewer may not do this; the message is a key of the words on the screen. */
public class ForbiddenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ForbiddenException(String messageKey) {
        super(messageKey);
    }
}
