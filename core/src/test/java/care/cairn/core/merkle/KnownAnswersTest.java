package care.cairn.core.merkle;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Roots and proofs of other implementations: Go's {@code x/mod/sumdb/tlog}, and an independent one
 * for the log whose entry i is the decimal text of i.
 */
class KnownAnswersTest {

    private static final Numbers LOG = Numbers.upTo(70_000);

    @ParameterizedTest
    @CsvSource({
        "1, 2zQm6HgGjSjSabbIcXIyLOU3K2V1bQeJAB00g19gHAM=",
        "255, Mvhbyqh9e80Fco8J6a66NQumovczgwCH8Fl2goSL5cs=",
        "256, goUV0DPBnYyQHzfsy4rtkZZncDSG+NL/8c9wQDIcXbE=",
        "257, HtoEmkNR2G92JSvX7At3Rq11t/oDFq1fVB29pFijEsQ=",
        "70000, Gkzfy2Y3SgwNy+9JrL1JdtE+6GT7PLJB/JQ8rQTwL34="
    })
    void rootsOfNumbers(long size, String root) {
        assertThat(LOG.tree(size).root().base64()).isEqualTo(root);
    }

    @ParameterizedTest
    @CsvSource({"12345, 17, 15e3537b, 6b1f91", "69999, 9, 06840ade, bebfe4c"})
    void inclusionInSeventyThousand(long index, int hashes, String begins, String ends) {
        InclusionProof proof = LOG.tree(70_000).inclusion(index);
        assertThat(proof.path()).hasSize(hashes);
        assertThat(digest(proof.path())).startsWith(begins).endsWith(ends);
    }

    @ParameterizedTest
    @CsvSource({"257, 18, cd1f1b65, 8f7c", "65536, 1, 08c5072b, 1f351b"})
    void consistencyWithSeventyThousand(long from, int hashes, String begins, String ends) {
        ConsistencyProof proof = LOG.tree(70_000).consistency(from);
        assertThat(proof.path()).hasSize(hashes);
        assertThat(digest(proof.path())).startsWith(begins).endsWith(ends);
    }

    /** The eight entries of the test data of Certificate Transparency. */
    @Test
    void theEightLeavesOfCertificateTransparency() {
        Frontier frontier = Frontier.EMPTY;
        for (String entry :
                List.of(
                        "",
                        "00",
                        "10",
                        "2021",
                        "3031",
                        "40414243",
                        "5051525354555657",
                        "606162636465666768696a6b6c6d6e6f")) {
            frontier = frontier.append(Rfc6962.leaf(HexFormat.of().parseHex(entry)));
        }
        assertThat(frontier.root().hex())
                .isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Test
    void everyRootUpToThreeHundredIsThatOfGo() throws IOException {
        List<String> rows;
        try (InputStream file =
                Objects.requireNonNull(getClass().getResourceAsStream("/merkle/roots.csv"))) {
            rows = new String(file.readAllBytes(), US_ASCII).lines().skip(1).toList();
        }
        assertThat(rows).hasSize(301);
        Frontier frontier = Frontier.EMPTY;
        for (int n = 0; n <= 300; n++) {
            assertThat(n + "," + frontier.root().hex()).isEqualTo(rows.get(n));
            frontier = frontier.append(Rfc6962.leaf(("cairn-record-" + n).getBytes(US_ASCII)));
        }
    }

    private static String digest(List<Hash> path) {
        var sha256 = Rfc6962.sha256();
        path.forEach(hash -> sha256.update(hash.raw()));
        return HexFormat.of().formatHex(sha256.digest());
    }
}
