package care.cairn.core.merkle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public vectors of transparency-dev/merkle, see {@code merkle/README.md}. */
class VectorsTest {

    record Vector(String name, JsonNode json) {

        boolean holds() {
            try {
                return json.has("start")
                        ? (json.has("leafHash") ? subtreeInclusion() : subtreeConsistency())
                        : (json.has("leafHash") ? inclusion() : consistency());
            } catch (IllegalArgumentException unreadable) {
                return false;
            }
        }

        private boolean inclusion() {
            InclusionProof proof =
                    new InclusionProof(number("leafIdx"), number("treeSize"), path());
            return Proofs.verifyInclusion(proof, hash("leafHash"), hash("root"));
        }

        private boolean consistency() {
            ConsistencyProof proof = new ConsistencyProof(number("size1"), number("size2"), path());
            return Proofs.verifyConsistency(proof, hash("root1"), hash("root2"));
        }

        private boolean subtreeInclusion() {
            Subtree subtree = new Subtree(number("start"), number("end"));
            return subtree.verifyInclusion(
                    number("leafIdx"), path(), hash("leafHash"), hash("root"));
        }

        private boolean subtreeConsistency() {
            Subtree subtree = new Subtree(number("start"), number("end"));
            return subtree.verifyConsistency(number("size"), path(), hash("root1"), hash("root2"));
        }

        /** Unsigned 64-bit numbers above our range become negative, which nothing accepts. */
        private long number(String key) {
            return new BigInteger(json.get(key).asString()).longValue();
        }

        /** Some vectors have the text "don't care" for a root of any value: here a hash of it. */
        private Hash hash(String key) {
            byte[] bytes = Base64.getDecoder().decode(json.get(key).asString());
            boolean any = new String(bytes, UTF_8).startsWith("don't care");
            return any ? Rfc6962.leaf(bytes) : Hash.of(bytes);
        }

        private List<Hash> path() {
            List<Hash> path = new ArrayList<>();
            for (JsonNode hash : json.get("proof")) {
                path.add(Hash.ofBase64(hash.asString()));
            }
            return path;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Vector> vectors() {
        JsonMapper mapper = JsonMapper.shared();
        try (InputStream file =
                        Objects.requireNonNull(
                                VectorsTest.class.getResourceAsStream(
                                        "/merkle/rfc6962-vectors.jsonl.gz"));
                BufferedReader lines =
                        new BufferedReader(
                                new InputStreamReader(new GZIPInputStream(file), UTF_8))) {
            return lines.lines()
                    .map(mapper::readTree)
                    .map(json -> new Vector(json.get("case").asString(), json))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void isJudgedAsPublished(Vector vector) {
        assertThat(vector.holds()).isNotEqualTo(vector.json().get("wantErr").asBoolean());
    }

    @Test
    void areAllThereAndOfBothKinds() {
        assertThat(vectors()).hasSize(518);
        Stream<Vector> right = vectors().stream().filter(v -> !v.json().get("wantErr").asBoolean());
        assertThat(right.count()).isEqualTo(36);
    }
}
