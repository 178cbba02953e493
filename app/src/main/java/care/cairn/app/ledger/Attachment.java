package care.cairn.app.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Bytes too large for the entry of an act, such as the figures of a load. The record holds their
 * SHA-256 and their number; they themselves stand, packed, beside it. An act has at most one.
 */
public final class Attachment {
    private final String sha256;
    private final long size;
    private final byte[] packed;

    Attachment(String sha256, long size, byte[] packed) {
        this.sha256 = sha256;
        this.size = size;
        this.packed = packed;
    }

    public static Attachment of(byte[] content) {
        return of(content, content.length);
    }

    /** Of the first {@code length} bytes. */
    public static Attachment of(byte[] content, int length) {
        var digest = digest();
        digest.update(content, 0, length);
        var packed = new ByteArrayOutputStream(Math.max(64, length / 4));
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var out = new DeflaterOutputStream(packed, deflater, 1 << 16)) {
            out.write(content, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return new Attachment(
                HexFormat.of().formatHex(digest.digest()), length, packed.toByteArray());
    }

    public String sha256() {
        return sha256;
    }

    /** How many bytes, unpacked. */
    public long size() {
        return size;
    }

    byte[] packed() {
        return packed;
    }

    /** The bytes themselves. */
    public byte[] content() {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the packed bytes are those that the record speaks of. */
    boolean intact() {
        try {
            var content = content();
            return content.length == size
                    && HexFormat.of().formatHex(digest().digest(content)).equals(sha256);
        } catch (UncheckedIOException damaged) {
            return false;
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
