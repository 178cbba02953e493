package care.cairn.core.tally.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All ballots of the eight wards of Dundee, 4 May 2017, against the official stages. */
class ScottishElectionsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void isCountedAsTheReturningOfficerDid(int number) throws IOException {
        Path folder = ReferenceData.folder("data/ranked-ballots-stv").resolve("dundee-city");
        Path file = folder.resolve("dundee_2017_ward0" + number + "_ballots.csv");
        BallotFile ward = BallotFile.csv(Files.readAllBytes(file));
        StagedCount count = ScottishStv.count(ward.ballots(), ward.seats(), List.of());
        int checked = 0;
        int stages = 0;
        for (String row : Files.readAllLines(folder.resolve("official_count_stages.csv"))) {
            List<String> cells = List.of(row.split(",", -1));
            if (!cells.getFirst().equals(Integer.toString(number))) {
                continue;
            }
            int stage = Integer.parseInt(cells.get(2));
            stages = Math.max(stages, stage);
            int option = checked % ward.ballots().options().size();
            Stage.Line line = count.stages().get(stage - 1).lines().get(option);
            assertThat(surname(line.option())).isEqualTo(surname(cells.get(3)));
            String where = row + " but is " + line;
            same(line.votes(), cells.get(6), where);
            same(line.transfer(), cells.get(5), where);
            if (line.status() == Stage.Status.ELECTED) {
                assertThat(cells.get(7)).as(where).isEqualTo("Elected");
                assertThat(Integer.parseInt(cells.get(8))).isLessThanOrEqualTo(stage);
            }
            checked++;
        }
        assertThat(count.stages()).hasSize(stages);
        assertThat(checked).isEqualTo(stages * ward.ballots().options().size());
        assertThat(count.elected()).hasSize(ward.seats());
        assertElected(folder, number, count);
    }

    private static void assertElected(Path folder, int number, StagedCount count)
            throws IOException {
        String result = Files.readAllLines(folder.resolve("official_results.csv")).get(number);
        assertThat(result).contains("," + count.quota().setScale(0) + "," + count.stages().size());
        for (String elected : count.elected()) {
            int stage = 1;
            while (count.stages().get(stage - 1).lines().stream()
                    .noneMatch(l ->
                            l.option().equals(elected) && l.status() == Stage.Status.ELECTED)) {
                stage++;
            }
            assertThat(result.toLowerCase(Locale.ROOT))
                    .contains(surname(elected) + " (stage " + stage + ")");
        }
    }

    /** First names are not written alike in the two files; the order of the paper is the same. */
    private static String surname(String name) {
        return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    /** The published table rounds some totals to two decimals or to five significant ones. */
    private static void same(BigDecimal ours, String official, String where) {
        BigDecimal theirs = new BigDecimal(official);
        int scale = Math.min(5, Math.max(2, theirs.stripTrailingZeros().scale()));
        boolean exact = ours.compareTo(theirs) == 0;
        boolean rounded = ours.setScale(scale, RoundingMode.HALF_UP).compareTo(theirs) == 0;
        assertThat(exact || rounded).as(where).isTrue();
    }
}
