package care.cairn.core.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashTest {

    private static final String BASE64 = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    @Test
    void hasOneSpellingInBase64AndOneInHexadecimal() {
        Hash hash = Hash.ofBase64(BASE64);
        assertThat(hash).isEqualTo(Rfc6962.EMPTY_ROOT).hasSameHashCodeAs(Rfc6962.EMPTY_ROOT);
        assertThat(hash.base64()).isEqualTo(BASE64);
        assertThat(Hash.ofHex(hash.hex())).isEqualTo(hash).hasToString(BASE64);
    }

    /** The second differs from the good one in bits that no byte takes up. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=",
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU",
                "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=",
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "AAAA"
            })
    void anyOtherSpellingIsRefused(String text) {
        assertThatThrownBy(() -> Hash.ofBase64(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void cannotBeChangedFromOutside() {
        byte[] bytes = new byte[32];
        Hash hash = Hash.of(bytes);
        bytes[0] = 1;
        hash.bytes()[1] = 1;
        assertThat(hash.hex()).isEqualTo("0".repeat(64));
        assertThat(hash).isNotEqualTo(Rfc6962.EMPTY_ROOT);
    }
}
