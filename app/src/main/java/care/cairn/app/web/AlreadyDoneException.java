package care.cairn.app.web;

/**
 * The same press of the same button has been taken before: the reader is led to where that first
 * press led, and nothing is done twice.
 */
public class AlreadyDoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String path;

    /**
     * @param path within this site, beginning with a single slash
     */
    public AlreadyDoneException(String path) {
        super(path);
        if (!LocalPath.isLocal(path)) {
            throw new IllegalArgumentException("Not a path within this site: " + path);
        }
        this.path = path;
    }

    public String path() {
        return path;
    }
}
