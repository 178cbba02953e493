package care.cairn.core.merkle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommitmentTest {

    private static final byte[] KEY =
            HexFormat.of()
                    .parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    private static final byte[] YES = "yes".getBytes(UTF_8);

    /** Computed with OpenSSL: {@code printf 'cairn/v1/vote/1\0yes' | openssl dgst -mac HMAC}. */
    @Test
    void itIsTheHmacOfTypeAndContent() {
        assertThat(Commitment.of("vote/1", KEY, YES).hash().hex())
                .isEqualTo("0e665da0f770e5cfc14eb3e878097405904c6b21722ff79ea07ec8005656f98f");
    }

    @Test
    void itOpensWithItsTypeItsKeyAndItsContentOnly() {
        Commitment commitment = Commitment.of("vote/1", KEY, YES);
        assertThat(commitment.matches("vote/1", KEY, YES)).isTrue();
        assertThat(commitment.matches("vote/2", KEY, YES)).isFalse();
        assertThat(commitment.matches("vote/1", new byte[32], YES)).isFalse();
        assertThat(commitment.matches("vote/1", KEY, "no".getBytes(UTF_8))).isFalse();
        assertThat(commitment.matches("vote/1", new byte[0], YES)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\u0000b", "é", "a\n"})
    void aTypeThatCouldRunIntoTheContentIsRefused(String type) {
        assertThatThrownBy(() -> Commitment.of(type, KEY, YES))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatThrownBy(() -> Commitment.of("vote/1", new byte[31], YES))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
