package care.cairn.app.ledger;

/**
 * A kind of act and the record type that holds it.
 *
 * @param key a string that we chose and never change, with its version: {@code decision.opened/1}.
 *     Its words on the screen are under {@code act.<key without the version>}
 */
public record ActKind(String key, Class<? extends Act> type) {
    public ActKind {
        if (!key.matches("[a-z]+(\\.[a-z-]+)+/[1-9][0-9]*")) {
            throw new IllegalArgumentException(
                    "A kind of act is named like decision.opened/1, not " + key);
        }
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type + " must be a record to be kept for good");
        }
    }

    /** The key without its version, for words on the screen. */
    public static String wordKey(String key) {
        return "act." + key.substring(0, key.indexOf('/'));
    }
}
