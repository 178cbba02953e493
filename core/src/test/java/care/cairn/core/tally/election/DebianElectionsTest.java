package care.cairn.core.tally.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Votes of Debian and of Glasgow's wards by the Schulze method, as other programs count them. */
class DebianElectionsTest {

    @Test
    void winnersAndPairwiseCountsAreThoseOfOtherPrograms() throws IOException {
        Path folder = ReferenceData.folder("reference/elections");
        Map<String, Schulze> counts = new HashMap<>();
        for (String row : rows(folder.resolve("schulze_debian.csv"))) {
            List<String> cells = List.of(row.split(",", -1));
            Path file = folder.resolve("debian").resolve(cells.getFirst());
            if (!Files.exists(file)) {
                continue;
            }
            Schulze count = Schulze.count(BallotFile.preflib(Files.readAllBytes(file)).ballots());
            counts.put(cells.getFirst(), count);
            assertThat(count.winners()).as(row).containsExactly(cells.get(4));
        }
        assertThat(counts).hasSizeGreaterThanOrEqualTo(8);
        for (String row : rows(folder.resolve("schulze_debian_pairwise.csv"))) {
            List<String> cells = List.of(row.split(",", -1));
            Schulze count = counts.get(cells.getFirst());
            if (count != null) {
                int a = Integer.parseInt(cells.get(1)) - 1;
                int b = Integer.parseInt(cells.get(2)) - 1;
                assertThat(count.preferring().get(a).get(b))
                        .as(row)
                        .isEqualTo(Long.parseLong(cells.get(3)));
            }
        }
    }

    private static List<String> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream().skip(1).filter(r -> !r.isBlank()).toList();
    }
}
