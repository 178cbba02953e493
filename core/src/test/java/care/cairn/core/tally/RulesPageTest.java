package care.cairn.core.tally;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.core.tally.poll.Choice;
import care.cairn.core.tally.poll.Parameter;
import care.cairn.core.tally.poll.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page {@code docs/rules.md} says all that the rules have, and nothing that they have not. */
class RulesPageTest {

    private static String page() throws IOException {
        return Files.readString(Path.of("../docs/rules.md"));
    }

    @Test
    void everyRuleStandsInARowWithItsAnswersSettingsConditionsAndRoles() throws IOException {
        Set<String> named = new TreeSet<>();
        for (String row : page().lines().filter(line -> line.startsWith("| `")).toList()) {
            String key = row.substring(3, row.indexOf('`', 3));
            named.add(key);
            DecisionRule rule = DecisionRules.find(key).orElseThrow();
            for (Parameter parameter : rule.parameters()) {
                assertThat(row).contains("`" + parameter.key() + "`");
            }
            for (Choice choice : rule.choices()) {
                if (rule.choices().size() > 1) {
                    String answer = choice.key() + (choice.needsReason() ? "\\*" : "(?!\\*)");
                    assertThat(row).containsPattern(Pattern.compile("[ |]" + answer + "[,| ]"));
                }
            }
            rule.conditions().forEach(condition -> assertThat(row).contains(condition));
            rule.roles().forEach(role -> assertThat(row).contains(role));
        }
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(
                        DecisionRules.ALL.stream().map(DecisionRule::key).toList());
    }

    @Test
    void everyReasonIsListed() throws IOException {
        String page = page();
        Set<String> listed =
                new TreeSet<>(
                        Arrays.asList(
                                page.substring(page.indexOf("## Reasons")).split("[ ,|\n]+")));
        assertThat(listed)
                .containsAll(Arrays.stream(Reason.Key.values()).map(Reason.Key::text).toList());
    }
}
