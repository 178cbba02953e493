package care.cairn.core.spc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import care.cairn.core.spc.rules.Runs;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** qicharts2 0.8.1, which screens moving ranges. */
class QichartsReferenceTest {

    private static final List<Map<String, String>> ROWS = Reference.rows("qicharts2");

    /** Where the method differs; docs/spc.md gives the reasons. */
    private static final Set<String> OTHER_METHOD = Set.of("mr excl", "ip freeze24", "ip excl");

    static Stream<String> cases() {
        return Reference.groups(ROWS, "chart", "series", "variant").keySet().stream()
                .filter(name -> !OTHER_METHOD.contains(name.replaceAll(" .+ ", " ")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void linesAreThoseOfQicharts(String name) {
        List<Map<String, String>> rows =
                Reference.groups(ROWS, "chart", "series", "variant").get(name);
        assertThat(rows).isNotNull();
        Chart chart = draw(name, rows);
        SoftAssertions softly = new SoftAssertions();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = rows.get(i);
            close(softly, "value " + i, chart.value(i), Reference.number(row, "y"));
            close(softly, "centre " + i, chart.centre(i), Reference.number(row, "cl"));
            close(softly, "lower " + i, chart.lower(i), Reference.number(row, "lcl"));
            close(softly, "upper " + i, chart.upper(i), Reference.number(row, "ucl"));
        }
        softly.assertAll();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void runsAndSignalsAreThoseOfQicharts(String name) {
        if (name.startsWith("mr ")) {
            return;
        }
        List<Map<String, String>> rows =
                Reference.groups(ROWS, "chart", "series", "variant").get(name);
        assertThat(rows).isNotNull();
        Chart chart = draw(name, rows);
        for (Phase phase : chart.phases()) {
            Map<String, String> row = rows.get(phase.from());
            Runs runs =
                    Runs.of(
                            Sequence.of(
                                    chart.series(),
                                    phase.from(),
                                    phase.to(),
                                    phase.limits(),
                                    false));
            assertThat((double) runs.useful()).isEqualTo(Reference.number(row, "n_useful"));
            assertThat((double) runs.longest()).isEqualTo(Reference.number(row, "longest_run"));
            assertThat((double) runs.longestAllowed())
                    .isEqualTo(Reference.number(row, "longest_run_max"));
            assertThat((double) runs.crossings()).isEqualTo(Reference.number(row, "n_crossings"));
            assertThat((double) runs.fewestAllowed())
                    .isEqualTo(Reference.number(row, "n_crossings_min"));
            boolean fires =
                    chart.findings().stream()
                            .anyMatch(finding ->
                                    !finding.rule().equals("outside-limits")
                                            && finding.from() >= phase.from()
                                            && finding.to() < phase.to());
            assertThat(fires).isEqualTo(Reference.number(row, "runs_signal") == 1);
        }
        for (int i = 0; i < rows.size(); i++) {
            if (chart.series().counts(i)) {
                assertThat(chart.rules(i).contains("outside-limits"))
                        .as("point %d", i + 1)
                        .isEqualTo(Reference.number(rows.get(i), "sigma_signal") == 1);
            }
        }
    }

    static Chart draw(String name, List<Map<String, String>> rows) {
        String[] parts = name.split(" ", -1);
        ControlChart kind = ControlCharts.byKey(parts[0]).orElseThrow();
        List<Map<String, String>> input =
                Reference.groups(Reference.rows("series"), "series").get(parts[1]);
        assertThat(input).isNotNull();
        Series series =
                kind.needsDenominators() || !parts[0].equals("mr")
                        ? Series.ratios(
                                Reference.numbers(input, "num"), Reference.numbers(input, "den"))
                        : Series.of(Reference.numbers(input, "y"));
        ChartSettings settings =
                ChartSettings.standard().withRules(RuleSets.ANHOEJ).withScreened(true);
        return switch (parts[2]) {
            case "base" -> kind.draw(series, settings);
            case "freeze24" -> kind.draw(series, settings.withFreeze(24));
            case "part24" -> kind.draw(series, settings.withPhaseStarts(List.of(24)));
            case "excl" -> kind.draw(series.withGhosts(4, 5, 39), settings);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static void close(SoftAssertions softly, String what, double ours, double theirs) {
        if (Double.isNaN(theirs)) {
            softly.assertThat(ours).as(what).isNaN();
        } else {
            softly.assertThat(ours)
                    .as(what)
                    .isCloseTo(theirs, within(1e-9 * Math.max(1, Math.abs(theirs))));
        }
    }
}
