package care.cairn.core.merkle;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A promise of content that can be opened later and erased for good: {@code HMAC-SHA-256(key,
 * "cairn/v1/" ‖ type ‖ 0x00 ‖ bytes)} with a key of 32 random bytes of its own. Without the key, a
 * guess at the content can be neither confirmed nor denied.
 */
public record Commitment(Hash hash) {

    /** The number of bytes of an opening key. */
    public static final int KEY_LENGTH = 32;

    private static final byte[] DOMAIN = "cairn/v1/".getBytes(US_ASCII);

    /**
     * Commits to content.
     *
     * @param type kind of content, such as {@code decision.opened/1}: printable ASCII, not empty
     * @param key 32 bytes, random, used for nothing else
     * @param bytes the content in its canonical form, of any length
     * @throws IllegalArgumentException for a key of another length or a type that is not printable
     */
    public static Commitment of(String type, byte[] key, byte[] bytes) {
        if (key.length != KEY_LENGTH) {
            throw new IllegalArgumentException(
                    "A key has " + KEY_LENGTH + " bytes, not " + key.length + ".");
        }
        if (type.isEmpty() || !type.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("A type is printable ASCII: \"" + type + "\"");
        }
        Mac mac = hmac(key);
        mac.update(DOMAIN);
        mac.update(type.getBytes(US_ASCII));
        mac.update((byte) 0);
        mac.update(bytes);
        return new Commitment(Hash.owning(mac.doFinal()));
    }

    /** Whether this is the commitment to that content; false, too, for a key of a wrong length. */
    public boolean matches(String type, byte[] key, byte[] bytes) {
        return key.length == KEY_LENGTH
                && MessageDigest.isEqual(hash.raw(), of(type, key, bytes).hash.raw());
    }

    private static Mac hmac(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256.", e);
        }
    }
}
