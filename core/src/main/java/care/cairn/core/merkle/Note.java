package care.cairn.core.merkle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A signed note (C2SP signed-note v1.0.0): text that ends in a line feed, a blank line, and one
 * line for each signature.
 *
 * @param text what is signed, with its final line feed
 * @param signatures one or more
 */
public record Note(String text, List<Signature> signatures) {

    private static final String DASH = "\u2014 ";

    /**
     * Checks the text and the number of signatures.
     *
     * @throws IllegalArgumentException if the text does not end in a line feed or holds another
     *     control character, or if there is no signature
     */
    public Note {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException("The text of a note ends in a line feed.");
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n') || !paired(text)) {
            throw new IllegalArgumentException("A note is UTF-8 without control characters.");
        }
        if (signatures.isEmpty()) {
            throw new IllegalArgumentException("A note has at least one signature.");
        }
    }

    /** One signature: who signed, and the base64 of key id and signature, as the line has it. */
    public record Signature(String name, String base64) {

        /**
         * Checks the name and the base64.
         *
         * @throws IllegalArgumentException if either is malformed
         */
        public Signature {
            KeyId.checkName(name);
            if (Base64.getDecoder().decode(base64).length <= KeyId.LENGTH) {
                throw new IllegalArgumentException("A signature follows the four bytes of the id.");
            }
        }

        private boolean claims(VerifierKey key) {
            byte[] id = Arrays.copyOf(Base64.getDecoder().decode(base64), KeyId.LENGTH);
            return name.equals(key.name()) && KeyId.of(id).equals(key.keyId());
        }

        private byte[] bytes() {
            byte[] all = Base64.getDecoder().decode(base64);
            return Arrays.copyOfRange(all, KeyId.LENGTH, all.length);
        }
    }

    /** Signs a text that ends in a line feed. */
    public static Note sign(String text, SigningKey... keys) {
        List<Signature> signatures = new ArrayList<>();
        for (SigningKey key : keys) {
            byte[] id = key.verifier().keyId().bytes();
            byte[] signed = key.sign(text.getBytes(UTF_8));
            byte[] all = Arrays.copyOf(id, id.length + signed.length);
            System.arraycopy(signed, 0, all, id.length, signed.length);
            signatures.add(new Signature(key.name(), Base64.getEncoder().encodeToString(all)));
        }
        return new Note(text, signatures);
    }

    /**
     * Reads a note; the last blank line parts text and signatures.
     *
     * @throws IllegalArgumentException if it is malformed
     */
    public static Note parse(String note) {
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || blank + 2 >= note.length() || !note.endsWith("\n")) {
            throw new IllegalArgumentException("A note has a blank line before its signatures.");
        }
        List<Signature> signatures = new ArrayList<>();
        for (String line : note.substring(blank + 2, note.length() - 1).split("\n", -1)) {
            int space = line.indexOf(' ', DASH.length());
            if (!line.startsWith(DASH) || space < 0) {
                throw new IllegalArgumentException("Not a signature line: " + line);
            }
            signatures.add(
                    new Signature(line.substring(DASH.length(), space), line.substring(space + 1)));
        }
        return new Note(note.substring(0, blank + 1), signatures);
    }

    /**
     * Whether the key signed this note: there is a signature under its name and id, and every such
     * signature is right. Signatures of other keys are neither trusted nor a reason to refuse.
     */
    public boolean signedBy(VerifierKey key) {
        List<Signature> own = signatures.stream().filter(s -> s.claims(key)).toList();
        byte[] message = text.getBytes(UTF_8);
        return !own.isEmpty() && own.stream().allMatch(s -> key.verifies(message, s.bytes()));
    }

    /** The note as it is stored and sent. */
    public String encoded() {
        StringBuilder out = new StringBuilder(text).append('\n');
        for (Signature s : signatures) {
            out.append(DASH).append(s.name()).append(' ').append(s.base64()).append('\n');
        }
        return out.toString();
    }

    private static boolean paired(String text) {
        return UTF_8.newEncoder().canEncode(text);
    }
}
