package care.cairn.core.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptTest {

    private static final SigningKey KEY = SigningKey.ofSeed("cairn.example/log", new byte[32]);
    private static final Tree TREE = Numbers.upTo(11).tree(11);
    private static final Note NOTE = new Checkpoint(KEY.name(), 11, TREE.root()).sign(KEY);
    private static final Receipt RECEIPT = new Receipt(TREE.inclusion(7), NOTE);

    @Test
    void isAFileOfFiveParts() {
        assertThat(RECEIPT.text())
                .startsWith("c2sp.org/tlog-proof@v1\nindex 7\n")
                .endsWith("\n\n" + NOTE.encoded());
        assertThat(RECEIPT.text().lines()).hasSize(2 + 4 + 1 + 5);
        assertThat(Receipt.parse(RECEIPT.text())).isEqualTo(RECEIPT);
        String extra = RECEIPT.text().replace("\nindex", "\nextra AAAA\nindex");
        assertThat(Receipt.parse(extra)).isEqualTo(RECEIPT);
    }

    @Test
    void provesItsEntryUnderItsKeyAndNothingElse() {
        VerifierKey key = KEY.verifier();
        assertThat(RECEIPT.proves(Numbers.entry(7), key)).isPresent();
        assertThat(RECEIPT.proves(Numbers.entry(8), key)).isEmpty();
        SigningKey other = SigningKey.ofSeed(KEY.name(), TREE.root().bytes());
        assertThat(RECEIPT.proves(Numbers.entry(7), other.verifier())).isEmpty();
        Note elsewhere = new Checkpoint("another.example/log", 11, TREE.root()).sign(KEY);
        assertThat(new Receipt(RECEIPT.proof(), elsewhere).proves(Numbers.entry(7), key)).isEmpty();
        Receipt moved = Receipt.parse(RECEIPT.text().replace("index 7", "index 6"));
        assertThat(moved.proves(Numbers.entry(7), key)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "c2sp.org/tlog-proof@v2\nindex 0\n\n",
                "c2sp.org/tlog-proof@v1\n\n",
                "c2sp.org/tlog-proof@v1\nindex 07\n\n",
                "c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\n",
                "c2sp.org/tlog-proof@v1\nindex 0\n\nno note\n"
            })
    void whatIsNoReceiptIsRefused(String begin) {
        String whole = begin.endsWith("\n\n") ? begin + NOTE.encoded() : begin;
        assertThatThrownBy(() -> Receipt.parse(whole)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ofTwoSizesIsRefused() {
        InclusionProof other = new InclusionProof(7, 10, RECEIPT.proof().path());
        assertThatThrownBy(() -> new Receipt(other, NOTE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
