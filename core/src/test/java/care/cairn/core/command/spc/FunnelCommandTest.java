package care.cairn.core.command.spc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import care.cairn.core.command.Ran;
import care.cairn.core.spc.funnel.Funnel;
import care.cairn.core.spc.funnel.FunnelKind;
import care.cairn.core.spc.funnel.FunnelLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FunnelCommandTest {
    /**
     * Nine units of 100 with about 10, one far above, one far below, one of which nothing is known.
     */
    private static final String UNITS =
            "ward,month,falls,stays\n"
                    + "A,1,5,50\nB,1,9,100\nC,1,11,100\nD,1,10,100\nE,1,12,100\nF,1,8,100\nG,1,10,100\n"
                    + "H,1,60,200\nI,1,1,300\nJ,1,,100\nJ,2,3,\nA,2,4,50\nA,3,,\n";

    private static Ran funnel(String file, String... more) {
        return Ran.of(
                file,
                Stream.concat(
                                Stream.of(
                                        "spc",
                                        "--chart",
                                        "funnel",
                                        "--numerator",
                                        "falls",
                                        "--denominator",
                                        "stays",
                                        "--by",
                                        "ward"),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    private static List<String[]> rows(Ran ran) {
        assertThat(ran.err()).isEmpty();
        List<String[]> rows = new ArrayList<>();
        for (String line : ran.out().strip().split("\n", -1)) {
            rows.add(line.split(",", -1));
        }
        return rows;
    }

    @Test
    void every_unit_stands_beside_its_limits_as_the_library_has_them() {
        List<String[]> rows = rows(funnel(UNITS));
        assertThat(String.join(",", rows.getFirst()))
                .isEqualTo(
                        "ward,numerator,denominator,value,centre,lower,upper,lower95,upper95,z,rules,variation");
        assertThat(rows.stream().skip(1).map(row -> row[0]))
                .containsExactly("A", "B", "C", "D", "E", "F", "G", "H", "I", "J");
        Funnel funnel =
                Funnel.of(
                        FunnelKind.PROPORTION,
                        new double[] {9, 9, 11, 10, 12, 8, 10, 60, 1},
                        new double[] {100, 100, 100, 100, 100, 100, 100, 200, 300},
                        false);
        for (int i = 0; i < 9; i++) {
            FunnelLimits limits = funnel.limits(i);
            double[] expected = {
                funnel.ratio(i),
                funnel.target(),
                limits.lower998(),
                limits.upper998(),
                limits.lower95(),
                limits.upper95(),
                funnel.z(i)
            };
            for (int c = 0; c < expected.length; c++) {
                assertThat(Double.parseDouble(rows.get(i + 1)[c + 3])).isEqualTo(expected[c]);
            }
        }
        assertThat(rows.get(1)).startsWith("A", "9", "100", "0.09");
        assertThat(rows.get(10)[3]).isEmpty();
        assertThat(rows.get(10)[11]).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "up, improvement-high, concern-low",
        "down, concern-high, improvement-low",
        "neutral, neither-high, neither-low"
    })
    void units_outside_are_named_by_what_is_good(String direction, String high, String low) {
        List<String[]> rows = rows(funnel(UNITS, "--direction", direction));
        assertThat(rows.get(8)).endsWith("outside-limits", high);
        assertThat(rows.get(9)).endsWith("outside-limits", low);
        assertThat(rows.get(2)).endsWith("", "common-cause");
    }

    @Test
    void as_json_with_overdispersion_the_limits_are_wider() {
        JsonNode plain = json(funnel(UNITS, "--json", "--kind", "rate"));
        JsonNode wide = json(funnel(UNITS, "--json", "--kind", "rate", "--overdispersed"));
        assertThat(plain.get("chart").asString()).isEqualTo("funnel");
        assertThat(plain.get("kind").asString()).isEqualTo("rate");
        assertThat(plain.get("between").asDouble()).isZero();
        assertThat(wide.get("between").asDouble()).isPositive();
        assertThat(wide.get("dispersion").asDouble()).isGreaterThan(1);
        assertThat(wide.get("units").get(0).get("upper").asDouble())
                .isGreaterThan(plain.get("units").get(0).get("upper").asDouble());
        assertThat(plain.get("units").get(7).get("by").get("ward").asString()).isEqualTo("H");
        assertThat(plain.get("units").get(7).get("rules").get(0).asString())
                .isEqualTo("outside-limits");
        assertThat(plain.get("units").get(9).get("value").isNull()).isTrue();
        assertThat(plain.get("units").get(9).get("variation").isNull()).isTrue();
    }

    @Test
    void ratios_are_held_against_one() {
        List<String[]> rows = rows(funnel("ward,falls,stays\nA,50,40\nB,0,3\n", "--kind", "ratio"));
        assertThat(rows.get(1)[4]).isEqualTo("1");
        // SciPy: gamma.ppf(0.001, 3) / 3
        assertThat(Double.parseDouble(rows.get(2)[5])).isCloseTo(0.0635111258561344, within(1e-9));
    }

    private static JsonNode json(Ran ran) {
        assertThat(ran.err()).isEmpty();
        return JsonMapper.shared().readTree(ran.out());
    }

    @Test
    void what_is_no_funnel_is_refused_in_one_line_with_the_row() {
        String head = "ward,falls,stays\n";
        refused(
                funnel(head + "A,1,2\nB,3,2\n"),
                "Row 3, column “falls”: the numerator 3 is more than the denominator 2.");
        assertThat(funnel(head + "A,1,2\nB,3,2\n", "--kind", "rate").code()).isZero();
        refused(
                funnel(head + "A,1,0\n", "--kind", "rate"),
                "Row 2, column “falls”: the numerator 1 is more than the denominator 0.");
        refused(funnel(head + "A,-1,2\n"), "Row 2, column “falls”: a numerator is not negative.");
        refused(funnel(head + "A,1,-2\n"), "Row 2, column “stays”: a denominator is not negative.");
        refused(funnel(head + "A,x,2\n"), "Row 2, column “falls”: “x” is not a number.");
        refused(
                funnel(head + "A,,2\n"),
                "A funnel needs a unit with a denominator above 0, and something counted.");
        refused(
                funnel(head + "A,0,2\n"),
                "A funnel needs a unit with a denominator above 0, and something counted.");
        refused(
                funnel(head + "A,1,2\n", "--kind", "count"),
                "A funnel is of the kind proportion, rate or ratio, not count.");
        refused(
                funnel(head + "A,1,2\n", "--period", "month"),
                "A funnel is of many units at one time: it has no --period.");
        refused(Ran.of("", "spc", "--chart", "funnel"), "The option --by is missing.");
        refused(
                Ran.of("", "spc", "--chart", "xmr", "--overdispersed"),
                "Only a funnel has --overdispersed.");
    }

    private static void refused(Ran ran, String sentence) {
        assertThat(ran).isEqualTo(new Ran(2, "", sentence + "\n"));
    }
}
