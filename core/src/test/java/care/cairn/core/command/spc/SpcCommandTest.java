package care.cairn.core.command.spc;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.core.command.Decimal;
import care.cairn.core.command.Ran;
import care.cairn.core.spc.Chart;
import care.cairn.core.spc.ChartSettings;
import care.cairn.core.spc.ControlChart;
import care.cairn.core.spc.ControlCharts;
import care.cairn.core.spc.Direction;
import care.cairn.core.spc.RuleSet;
import care.cairn.core.spc.RuleSets;
import care.cairn.core.spc.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SpcCommandTest {
    private static final String HEADER =
            "period,value,centre,lower,upper,phase,rules,variation,assurance";

    static List<ControlChart> charts() {
        return ControlCharts.ALL;
    }

    static List<RuleSet> ruleSets() {
        return RuleSets.ALL;
    }

    private static Ran xmr(String input, String... more) {
        List<String> line =
                new ArrayList<>(
                        List.of("spc", "--chart", "xmr", "--period", "month", "--value", "n"));
        line.addAll(List.of(more));
        return Ran.of(input, line.toArray(String[]::new));
    }

    private static List<List<String>> rows(Ran ran) {
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        return ran.out().lines().skip(1).map(line -> List.of(line.split(",", -1))).toList();
    }

    private static String months(int count) {
        StringBuilder csv = new StringBuilder("month,n\n");
        for (int i = 0; i < count; i++) {
            csv.append(month(i)).append(',').append(10 + i * 7 % 5).append('\n');
        }
        return csv.toString();
    }

    private static String month(int i) {
        return "%d-%02d".formatted(2020 + i / 12, i % 12 + 1);
    }

    /** Three measurements a month of each kind that a chart may need, the same for every chart. */
    @ParameterizedTest
    @MethodSource("charts")
    void every_chart_prints_what_the_library_draws(ControlChart kind) {
        Random random = new Random(3);
        int points = 30;
        boolean cases = kind.equals(ControlCharts.BERNOULLI_CUSUM);
        StringBuilder csv = new StringBuilder("month,n,y,of\n");
        double[][] groups = new double[points][kind.needsSubgroups() ? 3 : 1];
        double[] numerators = new double[points];
        double[] denominators = new double[points];
        for (int i = 0; i < points; i++) {
            denominators[i] = 50 + random.nextInt(50);
            numerators[i] = random.nextInt(20);
            for (int k = 0; k < groups[i].length; k++) {
                groups[i][k] = cases ? random.nextInt(2) : 1 + random.nextInt(400) / 8.0;
                csv.append(month(i)).append(',').append(groups[i][k]);
                csv.append(",%s,%s\n".formatted(numerators[i], denominators[i]));
            }
        }
        Series series =
                kind.needsSubgroups()
                        ? Series.subgroups(groups)
                        : kind.needsDenominators()
                                ? Series.ratios(numerators, denominators)
                                : Series.of(Arrays.stream(groups).mapToDouble(g -> g[0]).toArray());
        Chart chart = kind.draw(series, ChartSettings.standard().withDirection(Direction.UP));
        List<String> line =
                new ArrayList<>(List.of("spc", "--chart", kind.key(), "--period", "month"));
        line.addAll(
                kind.needsDenominators()
                        ? List.of("--numerator", "y", "--denominator", "of")
                        : List.of("--value", "n"));
        line.addAll(List.of("--direction", "up"));
        List<List<String>> rows = rows(Ran.of(csv.toString(), line.toArray(String[]::new)));
        assertThat(rows).hasSize(points);
        for (int i = 0; i < points; i++) {
            List<String> row = rows.get(i);
            assertThat(row.getFirst()).isEqualTo(month(i));
            assertThat(row.get(1)).isEqualTo(text(chart.value(i)));
            assertThat(row.get(2)).isEqualTo(text(chart.centre(i)));
            assertThat(row.get(3)).isEqualTo(text(chart.lower(i)));
            assertThat(row.get(4)).isEqualTo(text(chart.upper(i)));
            assertThat(row.get(6)).isEqualTo(String.join(";", chart.rules(i)));
            if (!row.get(1).isEmpty()) {
                assertThat(row.get(7))
                        .isEqualTo(
                                chart.variation(i)
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'));
            }
        }
    }

    private static String text(double number) {
        return Decimal.text(number);
    }

    private static double number(String text) {
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void every_rule_set_can_be_asked_for(RuleSet rules) {
        Ran ran = xmr(months(24), "--rules", rules.key(), "--json");
        assertThat(JsonMapper.shared().readTree(ran.out()).get("rules").asString())
                .isEqualTo(rules.key());
    }

    @Test
    void fewer_than_thirteen_points_have_no_lines_and_nothing_is_said_of_them() {
        assertThat(rows(xmr(months(12), "--direction", "up", "--target", "5")))
                .allMatch(row -> row.subList(2, 5).equals(List.of("", "", "")))
                .allMatch(row -> row.subList(6, 9).equals(List.of("", "", "")));
        assertThat(rows(xmr(months(13)))).allMatch(row -> !row.get(2).isEmpty());
    }

    @Test
    void an_empty_value_is_a_gap_and_not_zero() {
        String csv = months(20).replace("2020-05,13\n", "2020-05,\n");
        List<String> gap = rows(xmr(csv)).get(4);
        assertThat(gap.get(1)).isEmpty();
        assertThat(gap.get(7)).isEmpty();
        Series series =
                Series.of(
                        10,
                        12,
                        14,
                        11,
                        Double.NaN,
                        10,
                        12,
                        14,
                        11,
                        13,
                        10,
                        12,
                        14,
                        11,
                        13,
                        10,
                        12,
                        14,
                        11,
                        13);
        double centre = ControlCharts.XMR.draw(series, ChartSettings.standard()).centre(0);
        assertThat(number(gap.get(2))).isEqualTo(centre);
    }

    @Test
    void rows_need_no_order_and_series_keep_theirs() {
        List<String> lines = new ArrayList<>(months(20).lines().skip(1).toList());
        Collections.shuffle(lines, new Random(2));
        String shuffled = "month,n\n" + String.join("\n", lines);
        assertThat(xmr(shuffled)).isEqualTo(xmr(months(20)));
        String two = "who,month,n\n";
        for (String line : lines) {
            two += "B," + line + "\n" + "\"A, a\"," + line + "\n";
        }
        List<String> out = xmr(two, "--by", "who").out().lines().toList();
        assertThat(out.getFirst()).isEqualTo("who," + HEADER);
        assertThat(out.subList(1, 21)).allMatch(line -> line.startsWith("B,"));
        assertThat(out.subList(21, 41)).allMatch(line -> line.startsWith("\"A, a\","));
        String alone = xmr(months(20)).out().lines().skip(1).toList().toString();
        assertThat(out.subList(1, 21).stream().map(line -> line.substring(2)).toList().toString())
                .isEqualTo(alone);
    }

    @Test
    void periods_may_be_numbers_quarters_times_or_texts() {
        assertThat(order("10", "9", "-1", "2.5")).containsExactly("-1", "2.5", "9", "10");
        assertThat(order("2024-Q2", "2023-Q4")).containsExactly("2023-Q4", "2024-Q2");
        assertThat(order("2024-01-01T10:00", "2024-01-01 09:59:59"))
                .containsExactly("2024-01-01 09:59:59", "2024-01-01T10:00");
        assertThat(order("2024-02-29", "2023-12-31")).containsExactly("2023-12-31", "2024-02-29");
        assertThat(order("wave 2", "wave 10", "wave 1"))
                .containsExactly("wave 2", "wave 10", "wave 1");
    }

    private static List<String> order(String... periods) {
        String csv = "month,n\n" + String.join(",1\n", periods) + ",1\n";
        return rows(xmr(csv)).stream().map(List::getFirst).toList();
    }

    @Test
    void phases_begin_at_the_first_point_from_their_period_on() {
        List<String> phases =
                rows(xmr(months(40), "--phase", "2021-03-15,2022-07")).stream()
                        .map(row -> row.get(5))
                        .toList();
        assertThat(phases.subList(0, 15)).containsOnly("1");
        assertThat(phases.subList(15, 30)).containsOnly("2");
        assertThat(phases.subList(30, 40)).containsOnly("3");
        String texts =
                months(20).replace("2020-09", "wave nine").replaceAll("(\\d{4}-\\d\\d),", "m$1,");
        assertThat(rows(xmr(texts, "--phase", "wave nine")).get(8).get(5)).isEqualTo("2");
        assertThat(rows(xmr(texts, "--phase", "wave nine")).get(7).get(5)).isEqualTo("1");
    }

    @Test
    void a_series_that_has_no_point_on_both_sides_of_a_phase_has_no_such_phase() {
        String csv = "who,month,n\nA,2020-01,1\nA,2020-02,2\nB,2020-02,1\nB,2020-03,1\n";
        assertThat(rows(xmr(csv, "--by", "who", "--phase", "2020-02")))
                .extracting(row -> row.get(6))
                .containsExactly("1", "2", "1", "1");
    }

    @Test
    void freeze_screening_and_target_are_those_of_the_library() {
        String csv = months(30).replace("2020-10,13", "2020-10,60");
        double[] values = new double[30];
        for (int i = 0; i < 30; i++) {
            values[i] = i == 9 ? 60 : 10 + i * 7 % 5;
        }
        Chart chart =
                ControlCharts.XMR.draw(
                        Series.of(values),
                        ChartSettings.standard()
                                .withFreeze(15)
                                .withScreened(true)
                                .withDirection(Direction.DOWN)
                                .withTarget(40.5));
        List<String> last =
                rows(xmr(
                                csv,
                                "--freeze",
                                "15",
                                "--screen",
                                "--direction",
                                "down",
                                "--target",
                                "40.5"))
                        .getLast();
        assertThat(number(last.get(4))).isEqualTo(chart.upper(29));
        assertThat(last.getLast()).isEqualTo("pass");
        assertThat(chart.assurance().name()).isEqualTo("PASS");
    }

    @Test
    void json_says_the_same() {
        String csv = "who,month,n\n";
        for (String line : months(20).lines().skip(1).toList()) {
            csv += "A," + line + "\n";
        }
        Ran ran =
                xmr(
                        csv + "B,2020-01,\n",
                        "--by",
                        "who",
                        "--json",
                        "--direction",
                        "up",
                        "--target",
                        "1");
        JsonNode json = JsonMapper.shared().readTree(ran.out());
        assertThat(json.get("chart").asString()).isEqualTo("xmr");
        assertThat(json.get("target").asInt()).isEqualTo(1);
        JsonNode a = json.get("series").get(0);
        assertThat(a.get("by").get("who").asString()).isEqualTo("A");
        assertThat(a.get("variation").asString()).isEqualTo("common-cause");
        assertThat(a.get("assurance").asString()).isEqualTo("pass");
        assertThat(a.get("points")).hasSize(20);
        assertThat(a.get("points").get(3).toString())
                .startsWith("{\"period\":\"2020-04\",\"value\":11,\"centre\":12,\"lower\":")
                .endsWith(
                        ",\"phase\":1,\"rules\":[],\"variation\":\"common-cause\",\"assurance\":\"pass\"}");
        JsonNode b = json.get("series").get(1);
        assertThat(b.get("variation").isNull()).isTrue();
        assertThat(b.get("points").get(0).get("value").isNull()).isTrue();
    }

    @Test
    void charts_have_their_names_of_the_literature_too() {
        String csv = "month,n,of\n2020-01,1,2\n";
        for (String name : List.of("pp", "p-prime", "p'", "p′")) {
            assertThat(ratios(csv, name).out()).startsWith(HEADER);
        }
        assertThat(ratios(csv, "u-prime")).isEqualTo(ratios(csv, "up"));
        assertThat(ratios(csv, "i-prime")).isEqualTo(ratios(csv, "ip"));
    }

    private static Ran ratios(String csv, String chart) {
        return Ran.of(
                csv,
                "spc",
                "--chart",
                chart,
                "--period",
                "month",
                "--numerator",
                "n",
                "--denominator",
                "of");
    }

    @Test
    void a_rate_may_have_more_events_than_exposure_and_a_proportion_may_not() {
        String csv = "month,n,of\n2020-01,1,2\n2020-02,3,2\n";
        assertThat(ratios(csv, "u").code()).isZero();
        for (String chart : List.of("p", "pp")) {
            assertThat(ratios(csv, chart))
                    .isEqualTo(
                            new Ran(
                                    2,
                                    "",
                                    "Row 3, column “n”: the numerator 3 is more than the"
                                            + " denominator 2.\n"));
        }
    }

    @Test
    void each_refusal_is_one_line_with_the_row_and_nothing_is_printed() {
        refused(xmr("month,m\n"), "There is no column “n”; the columns are: month, m.");
        refused(xmr("month,n\n2020-01,1\n2020-02,x\n"), "Row 3, column “n”: “x” is not a number.");
        refused(
                xmr("month,n\n2020-01,1\n2020-02,1\n2020-01,2\n"),
                "Row 4, column “month”: 2020-01 stands in row 2 already; are there several series,"
                        + " to be told apart with --by?");
        refused(
                xmr("month,n\nwave,1\nwave,2\n"),
                "Row 3, column “month”: wave stands in row 2 already; are there several series, to"
                        + " be told apart with --by?");
        refused(
                xmr("month,n,s\n2020-01,1,A\n2020-01,2,A\n", "--by", "s"),
                "Row 3, column “month”: 2020-01 stands in row 2 already, for A.");
        refused(
                xmr("month,n\n2020-01,1\n2020-13,1\n"),
                "Row 3, column “month”: “2020-13” is not a month (2024-03), as the first row has.");
        refused(
                xmr("month,n\n2023-02-28,1\n2023-02-29,1\n"),
                "Row 3, column “month”: “2023-02-29” is not a date (2024-03-31), as the first row"
                        + " has.");
        refused(
                xmr("month,n\n01/02/2020,1\n"),
                "Row 2, column “month”: which is the day and which the month of 01/02/2020? Write"
                        + " dates as 2024-03-31.");
        refused(xmr("month,n\n2020-01,1\n,1\n"), "Row 3, column “month”: it is empty.");
        refused(xmr("month,n\n2020-01\n"), "Row 2: it has 1 fields and the header 2.");
        refused(
                xmr(months(20), "--phase", "1999-01"),
                "No series has points both before and from --phase 1999-01 on.");
        refused(
                xmr(months(20), "--phase", "soon"),
                "--phase soon is not a month (2024-03), as the periods are.");
        refused(
                xmr(months(20), "--direction", "left"),
                "A direction is up, down or neutral, not left.");
        refused(
                xmr(months(20), "--rules", "mine"),
                "There is no rule set mine; there are: mdc-2023, mdc, anhoej, western-electric,"
                        + " nelson.");
        refused(
                xmr(months(20), "--freeze", "1"),
                "The option --freeze is a whole number of 2 or more, not “1”.");
        refused(xmr("", "nothing-here.csv"), "There is no file nothing-here.csv.");
        refused(
                ratios("month,n,of\n2020-01,-1,2\n", "u"),
                "Row 2, column “n”: a numerator is not negative.");
        refused(
                ratios("month,n,of\n2020-01,1,-2\n", "u"),
                "Row 2, column “of”: a denominator is not negative.");
        refused(
                xmr("month,n\n2020-01,1\n", "--by", "site,month"),
                "There is no column “site”; the columns are: month, n.");
    }

    @Test
    void what_a_chart_cannot_hold_is_refused_with_its_row() {
        refused(chart("c", "-1"), "Row 2, column “n”: a count is not negative.");
        refused(chart("g", "-1"), "Row 2, column “n”: a number of opportunities is not negative.");
        refused(chart("t", "0"), "Row 2, column “n”: a time between events is above 0.");
        refused(
                chart("bernoulli-cusum", "2"),
                "Row 2, column “n”: a case is 1 (harm) or 0 (none).");
        assertThat(chart("c", "0").code()).isZero();
        assertThat(chart("g", "0").code()).isZero();
        assertThat(chart("xmr", "-1").code()).isZero();
        refused(chart("p", "1"), "A chart of kind p needs --numerator and --denominator.");
        refused(
                Ran.of("", "spc", "--chart", "pie", "--period", "a"),
                "There is no chart pie; there are: xmr, p, pp, u, up, c, g, t, run, i, ip, mr, xbar,"
                        + " s, ewma, cusum, bernoulli-cusum, funnel.");
        refused(Ran.of("", "spc"), "The option --chart is missing.");
        refused(Ran.of("", "spc", "--chart", "c"), "The option --period is missing.");
        refused(
                Ran.of("", "spc", "--chart", "c", "--period", "a"),
                "The option --value is missing.");
        refused(
                Ran.of("", "spc", "--chart", "p", "--period", "a", "--numerator", "b"),
                "--numerator and --denominator go together.");
    }

    private static Ran chart(String kind, String value) {
        return Ran.of(
                "month,n\n2020-01," + value + "\n",
                "spc",
                "--chart",
                kind,
                "--period",
                "month",
                "--value",
                "n");
    }

    /** More series than one part, some with gaps, so that parts and texts made once are tried. */
    @Test
    void many_series_in_one_file_answer_as_each_alone() {
        java.util.Random random = new java.util.Random(4);
        StringBuilder all = new StringBuilder("site,month,n\n");
        StringBuilder expected = new StringBuilder();
        for (int s = 0; s < 150; s++) {
            StringBuilder one = new StringBuilder();
            for (int i = 0; i < 15 + s % 7; i++) {
                boolean constant = s % 10 == 3;
                String value =
                        random.nextInt(20) == 0
                                ? ""
                                : constant ? "5" : "" + (random.nextInt(90) + (i > 9 ? s : 0));
                one.append("S%d,%d-%02d,%s%n".formatted(s, 2020 + i / 12, i % 12 + 1, value));
            }
            all.append(one);
            Ran alone = bySite("site,month,n\n" + one);
            expected.append(alone.out().substring(alone.out().indexOf('\n') + 1));
        }
        Ran together = bySite(all.toString());
        assertThat(together.err()).isEmpty();
        assertThat(together.out().substring(together.out().indexOf('\n') + 1))
                .isEqualTo(expected.toString());
    }

    private static Ran bySite(String file) {
        return Ran.of(
                file,
                "spc",
                "--chart",
                "xmr",
                "--period",
                "month",
                "--value",
                "n",
                "--by",
                "site",
                "--direction",
                "up",
                "--target",
                "5");
    }

    @Test
    void a_ratio_that_no_number_holds_is_refused_with_its_row() {
        refused(
                ratios("month,n,of\n2020-01,1e300,1e-300\n", "u"),
                "Row 2, column “n”: the ratio is too large a number.");
    }

    private static void refused(Ran ran, String sentence) {
        assertThat(ran).isEqualTo(new Ran(2, "", sentence + "\n"));
    }
}
