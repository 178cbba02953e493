package care.cairn.core.spc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * qcc 3.0. It flags the point at which a pattern is complete, where we flag all points of it: so we
 * draw each series up to that point, under the limits of the whole.
 */
class QccReferenceTest {

    private static final List<Map<String, String>> ROWS = Reference.rows("qcc");

    private static final List<String> WESTERN_ELECTRIC =
            List.of("outside-limits", "two-of-three", "four-of-five", "shift");

    private static final List<String> NELSON =
            List.of(
                    "outside-limits",
                    "shift",
                    "trend",
                    "alternation",
                    "two-of-three",
                    "four-of-five",
                    "hugging",
                    "avoidance");

    static Stream<String> cases() {
        return Reference.groups(ROWS, "series", "type", "rule_set").keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyRuleFiresWhereItDoesInQcc(String name) {
        List<Map<String, String>> rows =
                Reference.groups(ROWS, "series", "type", "rule_set").get(name);
        assertThat(rows).isNotNull();
        String[] parts = name.split(" ", -1);
        RuleSet rules = RuleSets.byKey(parts[2]).orElseThrow();
        List<String> numbers = parts[2].equals("nelson") ? NELSON : WESTERN_ELECTRIC;
        List<Map<String, String>> input =
                Reference.groups(Reference.rows("series"), "series").get(parts[0]);
        assertThat(input).isNotNull();
        ControlChart kind =
                ControlCharts.byKey(parts[1].equals("xbar.one") ? "i" : parts[1]).orElseThrow();
        Series series =
                Series.ratios(Reference.numbers(input, "num"), Reference.numbers(input, "den"));
        Chart chart = kind.draw(series, ChartSettings.standard().withRules(rules));
        Limits limits = chart.phases().getFirst().limits();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = rows.get(i);
            assertThat(chart.centre(i)).isCloseTo(Reference.number(row, "center"), near(row));
            assertThat(chart.lower(i)).isCloseTo(Reference.number(row, "lcl"), near(row));
            assertThat(chart.upper(i)).isCloseTo(Reference.number(row, "ucl"), near(row));
            Phase soFar = Phase.read(chart.series(), 0, i + 1, i + 1, limits, rules.rules());
            List<String> complete = new ArrayList<>();
            for (int r = 0; r < rules.rules().size(); r++) {
                if (soFar.flags(r, true, i) || soFar.flags(r, false, i)) {
                    complete.add(String.valueOf(numbers.indexOf(rules.rules().get(r).key()) + 1));
                }
            }
            assertThat(comparable(String.join("|", new TreeSet<>(complete)), parts))
                    .as("point %d", i + 1)
                    .isEqualTo(comparable(Reference.text(row, "rules_hit"), parts));
        }
    }

    /** Where limits vary, qcc holds points of a pattern against lines that are not their own. */
    private static String comparable(String hits, String[] parts) {
        boolean varying = parts[1].equals("p") || parts[1].equals("u");
        String patterns = parts[2].equals("nelson") ? "5|6|7|8" : "2|3";
        return Stream.of(hits.split("\\|", -1))
                .filter(hit -> !varying || !patterns.contains(hit))
                .collect(Collectors.joining("|"));
    }

    private static org.assertj.core.data.Offset<Double> near(Map<String, String> row) {
        return within(1e-9 * Math.max(1, Reference.number(row, "ucl")));
    }
}
