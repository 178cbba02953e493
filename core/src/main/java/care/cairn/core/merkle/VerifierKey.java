package care.cairn.core.merkle;

import java.util.Arrays;
import java.util.Base64;

/**
 * The public half of a log's Ed25519 key, by name; written as the {@code vkey} of C2SP signed-note:
 * {@code name+keyid+base64(0x01 ‖ key)}.
 */
public final class VerifierKey {

    /** The signature type of plain Ed25519. */
    static final byte ED25519 = 1;

    private final String name;
    private final byte[] key;
    private final KeyId id;

    private VerifierKey(String name, byte[] key) {
        this.name = KeyId.checkName(name);
        this.key = key;
        this.id = KeyId.of(name, ED25519, key);
    }

    /**
     * Names a public key.
     *
     * @param key 32 bytes, as RFC 8032 encodes it
     * @throws IllegalArgumentException for a key of another length or a name with a space or a plus
     */
    public static VerifierKey of(String name, byte[] key) {
        if (key.length != Ed25519.KEY_LENGTH) {
            throw new IllegalArgumentException("An Ed25519 key has 32 bytes, not " + key.length);
        }
        return new VerifierKey(name, key.clone());
    }

    /**
     * Reads a vkey.
     *
     * @throws IllegalArgumentException if it is malformed, of another type, or its key id is wrong
     */
    public static VerifierKey parse(String vkey) {
        String[] parts = vkey.split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("A vkey has three parts joined by +: " + vkey);
        }
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        if (typed.length == 0 || typed[0] != ED25519) {
            throw new IllegalArgumentException("Not an Ed25519 vkey: " + vkey);
        }
        VerifierKey read = of(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!read.id.hex().equals(parts[1])) {
            throw new IllegalArgumentException("The key id does not belong to this key: " + vkey);
        }
        return read;
    }

    /** The key's name; for a log, its origin. */
    public String name() {
        return name;
    }

    /** The four-byte key id, in lower-case hexadecimal. */
    public String id() {
        return id.hex();
    }

    KeyId keyId() {
        return id;
    }

    /** A copy of the 32 bytes of the public key. */
    public byte[] bytes() {
        return key.clone();
    }

    /** The vkey, on one line, without a line end. */
    public String text() {
        byte[] typed = new byte[1 + key.length];
        typed[0] = ED25519;
        System.arraycopy(key, 0, typed, 1, key.length);
        return name + "+" + id.hex() + "+" + Base64.getEncoder().encodeToString(typed);
    }

    /** Whether these 64 bytes are this key's signature over the message. */
    public boolean verifies(byte[] message, byte[] signature) {
        return Ed25519.verify(key, message, signature);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that
                && name.equals(that.name)
                && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(key);
    }

    @Override
    public String toString() {
        return text();
    }
}
