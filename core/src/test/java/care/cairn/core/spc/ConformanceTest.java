package care.cairn.core.spc;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.core.spc.rules.Ties;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The vectors that makers of other tools may test theirs with: ours must pass them too. */
class ConformanceTest {

    private static final List<String> FILES = List.of("limits", "rules", "icons", "edges");

    static Stream<Arguments> vectors() {
        return FILES.stream()
                .flatMap(file -> elements(read(file)))
                .map(vector -> Arguments.of(vector.get("name").asString(), vector));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void oursPasses(String name, JsonNode vector) {
        Chart chart =
                ControlCharts.byKey(vector.get("chart").asString())
                        .orElseThrow()
                        .draw(series(vector), settings(vector.get("settings")));
        JsonNode expect = vector.get("expect");
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(vector.get("description").asString()).endsWith(".");
        for (int i = 0; i < chart.size(); i++) {
            line(softly, expect, "plotted", i, chart.value(i));
            line(softly, expect, "centre", i, chart.centre(i));
            line(softly, expect, "lower", i, chart.lower(i));
            line(softly, expect, "upper", i, chart.upper(i));
            if (expect.has("rules")) {
                softly.assertThat(chart.rules(i))
                        .as("rules at %d", i)
                        .containsExactlyInAnyOrderElementsOf(
                                texts(expect.get("rules").path(String.valueOf(i))));
            }
        }
        if (expect.has("variation")) {
            softly.assertThat(word(chart.variation()))
                    .isEqualTo(expect.get("variation").asString());
        }
        if (expect.has("assurance")) {
            softly.assertThat(word(chart.assurance()))
                    .isEqualTo(expect.get("assurance").asString());
        }
        softly.assertAll();
    }

    @Test
    void namesAreGivenOnce() {
        assertThat(vectors().map(arguments -> arguments.get()[0]).toList())
                .hasSizeGreaterThan(60)
                .doesNotHaveDuplicates();
    }

    private static Series series(JsonNode vector) {
        if (vector.has("subgroups")) {
            return Series.subgroups(
                    elements(vector.get("subgroups"))
                            .map(ConformanceTest::numbers)
                            .toArray(double[][]::new));
        }
        Series series =
                vector.has("values")
                        ? Series.of(numbers(vector.get("values")))
                        : Series.ratios(
                                numbers(vector.get("numerators")),
                                numbers(vector.get("denominators")));
        return vector.has("ghosts")
                ? series.withGhosts(
                        elements(vector.get("ghosts")).mapToInt(JsonNode::asInt).toArray())
                : series;
    }

    private static ChartSettings settings(JsonNode given) {
        RuleSet rules = RuleSets.byKey(given.path("rules").asString("mdc-2023")).orElseThrow();
        if (given.has("shiftLength")) {
            rules = rules.withShiftLength(given.get("shiftLength").asInt());
        }
        if (given.path("ties").asString("break").equals("pass-over")) {
            rules = rules.withTies(Ties.PASS_OVER);
        }
        ChartSettings settings =
                ChartSettings.standard()
                        .withRules(rules)
                        .withDirection(
                                Direction.valueOf(
                                        given.path("direction")
                                                .asString("neutral")
                                                .toUpperCase(Locale.ROOT)))
                        .withFreeze(given.path("freeze").asInt(0))
                        .withScreened(given.path("screened").asBoolean(false))
                        .withMinimumPoints(given.path("minimumPoints").asInt(13));
        if (given.has("phaseStarts")) {
            settings =
                    settings.withPhaseStarts(
                            elements(given.get("phaseStarts")).map(JsonNode::asInt).toList());
        }
        if (given.has("targets")) {
            settings = settings.withTargets(numbers(given.get("targets")));
        }
        return given.has("target") ? settings.withTarget(given.get("target").asDouble()) : settings;
    }

    /** One number stands for all points; null, for none. */
    private static void line(
            SoftAssertions softly, JsonNode expect, String name, int i, double ours) {
        if (!expect.has(name)) {
            return;
        }
        JsonNode node = expect.get(name).isArray() ? expect.get(name).get(i) : expect.get(name);
        if (node.isNull()) {
            softly.assertThat(ours).as("%s at %d", name, i).isNaN();
        } else {
            double theirs = node.asDouble();
            softly.assertThat(Math.abs(ours - theirs))
                    .as("%s at %d: %s, not %s", name, i, theirs, ours)
                    .isLessThanOrEqualTo(1e-9 * Math.max(1, Math.abs(theirs)));
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        node.forEach(text -> texts.add(text.asString()));
        return texts;
    }

    private static double[] numbers(JsonNode node) {
        return IntStream.range(0, node.size())
                .mapToObj(node::get)
                .mapToDouble(number -> number.isNull() ? Double.NaN : number.asDouble())
                .toArray();
    }

    private static JsonNode read(String file) {
        String path = "/spc/conformance/" + file + ".json";
        try (InputStream in =
                Objects.requireNonNull(ConformanceTest.class.getResourceAsStream(path))) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return IntStream.range(0, array.size()).mapToObj(array::get);
    }
}
