package care.cairn.core.merkle;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTest {

    /** The example of the package golang.org/x/mod/sumdb/note. */
    private static final String SECRET =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    private static final String VKEY =
            "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String TEXT =
            "If you think cryptography is the answer to your problem,\n"
                    + "then you don't know what your problem is.\n";
    private static final String NOTE =
            TEXT
                    + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNX"
                    + "gKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    @Test
    void goesOwnExampleIsSignedToTheByteAndVerified() {
        SigningKey key = SigningKey.parse(SECRET);
        assertThat(key.secretText()).isEqualTo(SECRET);
        assertThat(key.verifier().text()).isEqualTo(VKEY);
        assertThat(Note.sign(TEXT, key).encoded()).isEqualTo(NOTE);
        assertThat(Note.parse(NOTE).signedBy(VerifierKey.parse(VKEY))).isTrue();
    }

    @Test
    void theFirstVectorOfRfc8032Holds() {
        byte[] seed =
                HexFormat.of()
                        .parseHex(
                                "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        SigningKey key = SigningKey.ofSeed("rfc8032", seed);
        assertThat(HexFormat.of().formatHex(key.verifier().bytes()))
                .isEqualTo("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        assertThat(HexFormat.of().formatHex(key.sign(new byte[0])))
                .isEqualTo(
                        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                                + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
    }

    @Test
    void anotherTextAnotherKeyOrAnotherNameIsNotSigned() {
        VerifierKey key = VerifierKey.parse(VKEY);
        assertThat(Note.parse(NOTE.replace("don't", "do")).signedBy(key)).isFalse();
        assertThat(Note.parse(NOTE).signedBy(VerifierKey.of("Other", key.bytes()))).isFalse();
        SigningKey other = SigningKey.ofSeed("PeterNeumann", new byte[32]);
        assertThat(Note.parse(NOTE).signedBy(other.verifier())).isFalse();
    }

    @Test
    void oneWrongSignatureOfAKnownKeyRejectsTheNote() {
        SigningKey key = SigningKey.parse(SECRET);
        String wrong = Note.sign("another text\n", key).signatures().getFirst().base64();
        Note both = Note.parse(NOTE + "— PeterNeumann " + wrong + "\n");
        assertThat(both.signatures()).hasSize(2);
        assertThat(both.signedBy(key.verifier())).isFalse();
    }

    @Test
    void signaturesOfUnknownKeysAreNoReasonToRefuse() {
        SigningKey own = SigningKey.parse(SECRET);
        SigningKey other = SigningKey.ofSeed("other", new byte[32]);
        Note note = Note.parse(Note.sign(TEXT, other, own).encoded());
        assertThat(note.signedBy(own.verifier())).isTrue();
        assertThat(note.signedBy(other.verifier())).isTrue();
    }

    @Test
    void theLastBlankLineParts() {
        SigningKey key = SigningKey.parse(SECRET);
        Note note = Note.sign("a\n\nb\n", key);
        assertThat(Note.parse(note.encoded())).isEqualTo(note);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text only\n",
                "text\n\n",
                "text\n\nno dash AAAAAAA=\n",
                "text\n\n— name\n",
                "text\n\n— na+me AAAAAAA=\n",
                "text\n\n— name AAAA\n",
                "text\n\n— name not-base64\n",
                "text\n\n— name AAAAAAA=",
                "text\n\n— name AAAAAAA=\n\n",
                "te\rxt\n\n— name AAAAAAA=\n",
                "te\uD800xt\n\n— name AAAAAAA=\n"
            })
    void whatIsNoNoteIsRefused(String text) {
        assertThatThrownBy(() -> Note.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PeterNeumann+c74f20a3",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+AhpcAA==",
                "PeterNeumann+c74f20a3+"
            })
    void whatIsNoVkeyIsRefused(String text) {
        assertThatThrownBy(() -> VerifierKey.parse(text))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSecretIsNotRepeatedByARefusalNorByToString() {
        String spoilt = SECRET.replace("c74f20a3", "c74f20a4");
        assertThatThrownBy(() -> SigningKey.parse(spoilt))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("AYEKFALVFGy");
        assertThat(SigningKey.parse(SECRET)).hasToString("SigningKey[PeterNeumann]");
    }

    @Test
    void aSignatureIsOverUtf8() {
        SigningKey key = SigningKey.ofSeed("é", new byte[32]);
        byte[] message = "décidé".getBytes(UTF_8);
        assertThat(key.verifier().verifies(message, key.sign(message))).isTrue();
        assertThat(key.verifier().verifies("decide".getBytes(US_ASCII), key.sign(message)))
                .isFalse();
        assertThat(key.verifier().verifies(message, new byte[63])).isFalse();
    }
}
