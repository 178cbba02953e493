package care.cairn.core.merkle;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a log says of itself at one size (C2SP tlog-checkpoint v1.0.0), to be signed as a note.
 *
 * @param origin the log's name, one line, not empty; also the name of its key
 * @param size number of entries, 0 or more
 * @param root Merkle tree hash of those entries
 */
public record Checkpoint(String origin, long size, Hash root) {

    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,18}");

    /**
     * Checks origin and size.
     *
     * @throws IllegalArgumentException for an origin that is not one line or a negative size
     */
    public Checkpoint {
        if (origin.isEmpty() || origin.indexOf('\n') >= 0 || size < 0) {
            throw new IllegalArgumentException(
                    "A checkpoint has an origin of one line and a size of 0 or more.");
        }
    }

    /** The three lines that are signed. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    /** This checkpoint as a signed note; the key should bear the origin's name. */
    public Note sign(SigningKey key) {
        return Note.sign(text(), key);
    }

    /**
     * Reads the text of a checkpoint. Extension lines are allowed and not kept.
     *
     * @throws IllegalArgumentException if it is malformed
     */
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length < 4 || !lines[lines.length - 1].isEmpty()) {
            throw new IllegalArgumentException("A checkpoint has three lines or more.");
        }
        if (!SIZE.matcher(lines[1]).matches()) {
            throw new IllegalArgumentException("Not a size: " + lines[1]);
        }
        for (int i = 3; i < lines.length - 1; i++) {
            if (lines[i].isEmpty()) {
                throw new IllegalArgumentException("An extension line is not empty.");
            }
        }
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), Hash.ofBase64(lines[2]));
    }

    /** The checkpoint of a note, if this key signed it and it can be read; empty otherwise. */
    public static Optional<Checkpoint> open(String note, VerifierKey key) {
        try {
            Note read = Note.parse(note);
            return read.signedBy(key) ? Optional.of(parse(read.text())) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
