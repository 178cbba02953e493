package care.cairn.core.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
    private static final SigningKey KEY = SigningKey.ofSeed("cairn.example/log", new byte[32]);
    private static final Checkpoint CHECKPOINT =
            new Checkpoint("cairn.example/log", 20852163, Hash.ofBase64(ROOT));

    @Test
    void theTextIsOriginSizeAndRoot() {
        assertThat(CHECKPOINT.text()).isEqualTo("cairn.example/log\n20852163\n" + ROOT + "\n");
        assertThat(Checkpoint.parse(CHECKPOINT.text())).isEqualTo(CHECKPOINT);
    }

    @Test
    void aSignedOneOpensWithItsKeyOnly() {
        String note = CHECKPOINT.sign(KEY).encoded();
        assertThat(Checkpoint.open(note, KEY.verifier())).contains(CHECKPOINT);
        SigningKey other = SigningKey.ofSeed(KEY.name(), Hash.ofBase64(ROOT).bytes());
        assertThat(Checkpoint.open(note, other.verifier())).isEmpty();
        assertThat(Checkpoint.open(note.replace("20852163", "20852164"), KEY.verifier())).isEmpty();
        assertThat(Checkpoint.open("no note", KEY.verifier())).isEmpty();
    }

    @Test
    void extensionLinesAreReadOver() {
        assertThat(Checkpoint.parse(CHECKPOINT.text() + "more\n")).isEqualTo(CHECKPOINT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "o\n1\n",
                "o\n1\n" + ROOT,
                "\n1\n" + ROOT + "\n",
                "o\n01\n" + ROOT + "\n",
                "o\n-1\n" + ROOT + "\n",
                "o\n+1\n" + ROOT + "\n",
                "o\n18446744073709551616\n" + ROOT + "\n",
                "o\n9999999999999999999\n" + ROOT + "\n",
                "o\n1\nAAAA\n",
                "o\n1\n" + ROOT + "\n\n"
            })
    void whatIsNoCheckpointIsRefused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
