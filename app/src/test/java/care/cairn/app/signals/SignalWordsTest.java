package care.cairn.app.signals;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.core.spc.ControlChart;
import care.cairn.core.spc.ControlCharts;
import care.cairn.core.spc.RuleSet;
import care.cairn.core.spc.RuleSets;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A signal names its chart and its rule set by the words that the measure's page has for them. */
class SignalWordsTest {
    @Test
    void every_chart_and_every_rule_set_of_the_core_has_its_words() throws IOException {
        for (String language : new String[] {"en", "fr"}) {
            Properties words = new Properties();
            for (String module : new String[] {"charts", "measures"}) {
                Path file =
                        Path.of(
                                "src/main/resources/messages",
                                module + "_" + language + ".properties");
                try (Reader reader = Files.newBufferedReader(file)) {
                    words.load(reader);
                }
            }
            assertThat(words.stringPropertyNames())
                    .containsAll(
                            Stream.concat(
                                            ControlCharts.ALL.stream()
                                                    .map(ControlChart::key)
                                                    .map("charts.kind."::concat),
                                            RuleSets.ALL.stream()
                                                    .map(RuleSet::key)
                                                    .map("measure.rules."::concat))
                                    .toList());
        }
    }
}
