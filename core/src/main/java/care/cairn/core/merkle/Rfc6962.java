package care.cairn.core.merkle;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hashing of RFC 6962 section 2.1 over SHA-256: a leaf is {@code H(0x00 ‖ entry)}, an interior
 * node {@code H(0x01 ‖ left ‖ right)}, the empty tree {@code H("")}.
 */
public final class Rfc6962 {

    /** The root of a tree without entries: SHA-256 of nothing. */
    public static final Hash EMPTY_ROOT =
            Hash.ofHex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final ThreadLocal<Rfc6962> OF_THREAD = ThreadLocal.withInitial(Rfc6962::new);

    private final MessageDigest sha256 = sha256();
    private final byte[] pair = new byte[1 + 2 * Hash.LENGTH];

    private Rfc6962() {
        pair[0] = NODE;
    }

    /** The leaf hash of an entry of any length. */
    public static Hash leaf(byte[] entry) {
        return leaf(entry, 0, entry.length);
    }

    /** The leaf hash of the {@code length} bytes from {@code offset}. */
    public static Hash leaf(byte[] bytes, int offset, int length) {
        MessageDigest digest = OF_THREAD.get().sha256;
        digest.update(LEAF);
        digest.update(bytes, offset, length);
        return finish(digest);
    }

    /** The hash of the interior node above two others, in order. */
    public static Hash node(Hash left, Hash right) {
        Rfc6962 own = OF_THREAD.get();
        System.arraycopy(left.raw(), 0, own.pair, 1, Hash.LENGTH);
        System.arraycopy(right.raw(), 0, own.pair, 1 + Hash.LENGTH, Hash.LENGTH);
        own.sha256.update(own.pair);
        return finish(own.sha256);
    }

    /** Writes the leaf hash of some bytes into 32 bytes of another array, making nothing new. */
    public static void leaf(byte[] bytes, int offset, int length, byte[] into, int at) {
        MessageDigest digest = OF_THREAD.get().sha256;
        digest.update(LEAF);
        digest.update(bytes, offset, length);
        digest(digest, into, at);
    }

    /**
     * Hashes neighbours together within their array: {@code count} hashes of 32 bytes become {@code
     * count / 2} at its beginning.
     *
     * @throws IllegalArgumentException if count is odd or negative
     */
    public static void pairs(byte[] hashes, int count) {
        if (count < 0 || count % 2 != 0) {
            throw new IllegalArgumentException("Cannot pair " + count + " hashes.");
        }
        Rfc6962 own = OF_THREAD.get();
        for (int i = 0; i < count / 2; i++) {
            System.arraycopy(hashes, 2 * i * Hash.LENGTH, own.pair, 1, 2 * Hash.LENGTH);
            own.sha256.update(own.pair);
            digest(own.sha256, hashes, i * Hash.LENGTH);
        }
    }

    private static Hash finish(MessageDigest digest) {
        byte[] out = new byte[Hash.LENGTH];
        digest(digest, out, 0);
        return Hash.owning(out);
    }

    private static void digest(MessageDigest digest, byte[] into, int at) {
        try {
            digest.digest(into, at, Hash.LENGTH);
        } catch (DigestException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A fresh SHA-256, which every Java platform has to offer. */
    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
