package care.cairn.core.merkle;

import java.util.Arrays;
import java.util.Base64;

/**
 * The secret half of a log's Ed25519 key, by name; written as Go's {@code note} package writes it:
 * {@code PRIVATE+KEY+name+keyid+base64(0x01 ‖ seed)}. It draws no randomness: the seed is given.
 */
public final class SigningKey {

    private static final String PREFIX = "PRIVATE+KEY+";

    private final byte[] seed;
    private final VerifierKey verifier;

    private SigningKey(String name, byte[] seed) {
        this.seed = seed;
        this.verifier = VerifierKey.of(name, Ed25519.publicKey(seed));
    }

    /**
     * The key of a seed.
     *
     * @param seed 32 random bytes, kept secret
     * @throws IllegalArgumentException for a seed of another length or a name with a space or a
     *     plus
     */
    public static SigningKey ofSeed(String name, byte[] seed) {
        if (seed.length != Ed25519.KEY_LENGTH) {
            throw new IllegalArgumentException("A seed has 32 bytes, not " + seed.length + ".");
        }
        return new SigningKey(name, seed.clone());
    }

    /**
     * Reads what {@link #secretText()} wrote. The text of a refusal never repeats the secret.
     *
     * @throws IllegalArgumentException if it is malformed or its key id is wrong
     */
    public static SigningKey parse(String text) {
        String[] parts = text.startsWith(PREFIX) ? text.split("\\+", 5) : new String[0];
        if (parts.length != 5) {
            throw new IllegalArgumentException("Not a signing key.");
        }
        byte[] typed = decode(parts[4]);
        if (typed.length != 1 + Ed25519.KEY_LENGTH || typed[0] != VerifierKey.ED25519) {
            throw new IllegalArgumentException("Not an Ed25519 signing key.");
        }
        SigningKey read = ofSeed(parts[2], Arrays.copyOfRange(typed, 1, typed.length));
        if (!read.verifier.id().equals(parts[3])) {
            throw new IllegalArgumentException("The key id does not belong to this signing key.");
        }
        return read;
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Not a signing key.", e);
        }
    }

    /** The key's name; for a log, its origin. */
    public String name() {
        return verifier.name();
    }

    /** The public half, to be given to everybody. */
    public VerifierKey verifier() {
        return verifier;
    }

    /** The whole secret on one line: for the key file and nowhere else. */
    public String secretText() {
        byte[] typed = new byte[1 + seed.length];
        typed[0] = VerifierKey.ED25519;
        System.arraycopy(seed, 0, typed, 1, seed.length);
        return PREFIX
                + name()
                + "+"
                + verifier.id()
                + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    /** The 64-byte signature over a message. */
    public byte[] sign(byte[] message) {
        return Ed25519.sign(seed, message);
    }

    /** The name only, so that a log line cannot give the secret away. */
    @Override
    public String toString() {
        return "SigningKey[" + name() + "]";
    }
}
