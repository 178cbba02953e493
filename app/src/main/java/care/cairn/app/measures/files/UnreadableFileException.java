package care.cairn.app.measures.files;

import care.cairn.app.web.Refusal;

/** A file that cannot be read as figures at all, with a sentence that says why. */
public class UnreadableFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public UnreadableFileException(String messageKey, Object... arguments) {
        super(messageKey);
        refusal = Refusal.at("file", messageKey, arguments);
    }

    public Refusal refusal() {
        return refusal;
    }
}
