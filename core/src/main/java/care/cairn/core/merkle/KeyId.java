package care.cairn.core.merkle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** The first four bytes of {@code SHA-256(name ‖ 0x0A ‖ type ‖ public key)} (C2SP signed-note). */
record KeyId(int value) {

    static final int LENGTH = 4;

    /** A hint of which key signed, not a proof: only the signature counts. */
    static KeyId of(String name, byte type, byte[] publicKey) {
        MessageDigest digest = Rfc6962.sha256();
        digest.update(name.getBytes(UTF_8));
        digest.update((byte) '\n');
        digest.update(type);
        return of(Arrays.copyOf(digest.digest(publicKey), LENGTH));
    }

    static KeyId of(byte[] four) {
        return new KeyId(java.nio.ByteBuffer.wrap(four).getInt());
    }

    byte[] bytes() {
        return java.nio.ByteBuffer.allocate(LENGTH).putInt(value).array();
    }

    String hex() {
        return HexFormat.of().toHexDigits(value);
    }

    /** A key name is not empty and has neither white space nor a plus sign. */
    static String checkName(String name) {
        boolean good =
                !name.isEmpty()
                        && name.codePoints()
                                .noneMatch(c ->
                                        c == '+'
                                                || Character.isWhitespace(c)
                                                || Character.isSpaceChar(c));
        if (!good) {
            throw new IllegalArgumentException("Not a key name: \"" + name + "\"");
        }
        return name;
    }
}
