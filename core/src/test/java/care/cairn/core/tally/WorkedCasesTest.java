package care.cairn.core.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs every case under {@code tally/<rule>/}, each small enough to be checked by hand. */
class WorkedCasesTest {

    private static final Path FOLDER = Path.of("src/test/resources/tally");

    static List<WorkedCase> cases() throws IOException {
        List<WorkedCase> cases = new ArrayList<>();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                JsonNode read = JsonMapper.shared().readTree(Files.readString(file));
                String rule = file.getName(FOLDER.getNameCount()) + "/1";
                for (JsonNode own : read.get("cases")) {
                    String name = file.getFileName() + ": " + own.get("name").asString();
                    cases.add(new WorkedCase(rule, name, read, own));
                }
            }
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void comesOutAsWorkedByHand(WorkedCase worked) {
        assertThat(worked.actual()).isEqualTo(worked.expected());
    }

    @Test
    void everyRuleHasCasesThatPassAndCasesThatDoNot() throws IOException {
        List<WorkedCase> cases = cases();
        for (DecisionRule rule : DecisionRules.ALL) {
            assertThat(cases)
                    .as(rule.key())
                    .anyMatch(c -> c.rule().equals(rule.key()) && c.outcome().passed())
                    .anyMatch(c -> c.rule().equals(rule.key()) && !c.outcome().passed());
        }
    }
}
