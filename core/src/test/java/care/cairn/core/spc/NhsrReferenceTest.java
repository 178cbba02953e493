package care.cairn.core.spc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** NHSRplotthedots 0.2.2, with the rules as they were before 2023. */
class NhsrReferenceTest {

    static Stream<String> cases() {
        return Reference.groups(Reference.rows("nhsr"), "series", "variant").keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void limitsLabelsAndIconsAreThoseOfNhsr(String name) {
        List<Map<String, String>> rows =
                Reference.groups(Reference.rows("nhsr"), "series", "variant").get(name);
        assertThat(rows).isNotNull();
        List<Map<String, String>> summary =
                Reference.groups(Reference.rows("nhsr_summary"), "series", "variant").get(name);
        assertThat(summary).isNotNull();
        String variant = name.substring(name.indexOf(' ') + 1);
        Map<String, String> last = summary.getLast();
        Chart chart =
                ControlCharts.XMR.draw(
                        Series.of(Reference.numbers(rows, "y")),
                        settings(variant).withTarget(Reference.number(last, "target")));

        SoftAssertions softly = new SoftAssertions();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = rows.get(i);
            softly.assertThat(chart.centre(i))
                    .isCloseTo(Reference.number(row, "mean"), within(1e-8));
            softly.assertThat(chart.lower(i)).isCloseTo(Reference.number(row, "lpl"), within(1e-8));
            softly.assertThat(chart.upper(i)).isCloseTo(Reference.number(row, "upl"), within(1e-8));
            softly.assertThat(label(chart, i))
                    .as("point %d", i + 1)
                    .isEqualTo(Reference.text(row, "special_cause_type"));
            softly.assertThat(kind(chart.variation(i)))
                    .as("point %d", i + 1)
                    .isEqualTo(Reference.text(row, "point_type"));
        }
        softly.assertThat(kind(chart.variation()))
                .isEqualTo(Reference.text(last, "variation_type"));
        softly.assertThat(
                        switch (chart.assurance()) {
                            case PASS -> "consistently_passing";
                            case FAIL -> "consistently_failing";
                            case HIT_OR_MISS -> "inconsistent";
                            case NONE -> "";
                        })
                .isEqualTo(Reference.text(last, "assurance_type"));
        softly.assertAll();
    }

    private static ChartSettings settings(String variant) {
        ChartSettings base =
                ChartSettings.standard()
                        .withRules(RuleSets.MDC)
                        .withDirection(Direction.UP)
                        .withScreened(true);
        return switch (variant) {
            case "inc" -> base;
            case "dec" -> base.withDirection(Direction.DOWN);
            case "neu" -> base.withDirection(Direction.NEUTRAL);
            case "noscreen" -> base.withScreened(false);
            case "fix24" -> base.withFreeze(24);
            case "rebase24" -> base.withPhaseStarts(List.of(24));
            default -> throw new IllegalArgumentException(variant);
        };
    }

    private static String kind(Variation variation) {
        return switch (variation) {
            case COMMON_CAUSE -> "common_cause";
            case IMPROVEMENT_HIGH, IMPROVEMENT_LOW -> "special_cause_improvement";
            case CONCERN_HIGH, CONCERN_LOW -> "special_cause_concern";
            case NEITHER_HIGH, NEITHER_LOW ->
                    "special_cause_neutral_"
                            + variation.name().substring(8).toLowerCase(Locale.ROOT);
            case TOO_FEW_POINTS -> "";
        };
    }

    private static String label(Chart chart, int i) {
        List<String> rules = chart.rules(i);
        if (rules.isEmpty()) {
            return "Common Cause";
        }
        boolean above = chart.value(i) > chart.centre(i);
        return switch (rules.getFirst()) {
            case "outside-limits" -> above ? "Above UCL" : "Below LCL";
            case "trend" -> "trend";
            case "two-of-three" -> above ? "2 in 3 Above CL" : "2 in 3 Below CL";
            case "shift" -> above ? "7 Points Above CL" : "7 Points Below CL";
            default -> rules.getFirst();
        };
    }
}
