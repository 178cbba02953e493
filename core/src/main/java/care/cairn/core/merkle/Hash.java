package care.cairn.core.merkle;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A SHA-256 value: exactly 32 bytes, never changed. */
public final class Hash {

    /** The number of bytes in every hash. */
    public static final int LENGTH = 32;

    private final byte[] value;

    private Hash(byte[] value) {
        this.value = value;
    }

    /**
     * Takes a copy of 32 bytes.
     *
     * @throws IllegalArgumentException for any other length
     */
    public static Hash of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }

    /**
     * Takes a copy of {@code length} bytes from {@code offset}; length must be 32.
     *
     * @throws IllegalArgumentException for any other length
     */
    public static Hash of(byte[] bytes, int offset, int length) {
        if (length != LENGTH) {
            throw new IllegalArgumentException("A hash has 32 bytes, not " + length + ".");
        }
        return new Hash(Arrays.copyOfRange(bytes, offset, offset + length));
    }

    /**
     * Reads standard padded base64 (44 characters), refusing any other spelling of the same bytes.
     *
     * @throws IllegalArgumentException if the text is not base64 of 32 bytes
     */
    public static Hash ofBase64(String text) {
        Hash hash = of(Base64.getDecoder().decode(text));
        if (!hash.base64().equals(text)) {
            throw new IllegalArgumentException("Not the canonical base64 of a hash: " + text);
        }
        return hash;
    }

    /**
     * Reads 64 hexadecimal digits of either case.
     *
     * @throws IllegalArgumentException if the text is not 32 bytes in hexadecimal
     */
    public static Hash ofHex(String text) {
        return of(HexFormat.of().parseHex(text));
    }

    /** Wraps without a copy: the caller gives the array away. */
    static Hash owning(byte[] fresh) {
        return new Hash(fresh);
    }

    /** The bytes themselves, for reading only, within this package. */
    byte[] raw() {
        return value;
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return value.clone();
    }

    /** Writes the 32 bytes into another array. */
    public void copyTo(byte[] into, int at) {
        System.arraycopy(value, 0, into, at, LENGTH);
    }

    /** Standard padded base64, 44 characters. */
    public String base64() {
        return Base64.getEncoder().encodeToString(value);
    }

    /** Lower-case hexadecimal, 64 characters. */
    public String hex() {
        return HexFormat.of().formatHex(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(value, hash.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return base64();
    }
}
