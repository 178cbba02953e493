package care.cairn.core.spc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The rules against a plain reading of their sentences, point by point, on series with ties, gaps
 * and ghosts of every length around the 64 points that rules look at in one go.
 */
class RulesPropertyTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void makingDataCountFlagsWhatItsSentencesSay(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 250; round++) {
            Series series = series(random, 2 + random.nextInt(200));
            RuleSet rules = round % 2 == 0 ? RuleSets.MDC_2023 : RuleSets.MDC;
            Chart chart =
                    ControlCharts.XMR.draw(
                            series, ChartSettings.standard().withRules(rules).withMinimumPoints(2));
            if (!chart.phases().getFirst().enough()) {
                continue;
            }
            List<Set<String>> expected = naive(chart, round % 2 == 0);
            List<Set<String>> found = new ArrayList<>();
            for (int i = 0; i < chart.size(); i++) {
                found.add(new TreeSet<>(chart.rules(i)));
            }
            assertThat(found).as(() -> Arrays.toString(series.values())).isEqualTo(expected);
            for (Finding finding : chart.findings()) {
                assertThat(finding.points()).isNotEmpty().isSorted();
                finding.points().forEach(i -> assertThat(chart.rules(i)).contains(finding.rule()));
            }
            long inFindings = chart.findings().stream().mapToLong(f -> f.points().size()).sum();
            long onPoints = 0;
            for (Set<String> keys : expected) {
                onPoints += keys.size();
            }
            assertThat(inFindings).isGreaterThanOrEqualTo(onPoints);
        }
    }

    private static Series series(Random random, int n) {
        double[] values = new double[n];
        double level = 0;
        double drift = 0;
        for (int i = 0; i < n; i++) {
            if (random.nextInt(15) == 0) {
                level = random.nextInt(7) - 3;
                drift = random.nextInt(5) == 0 ? random.nextGaussian() : 0;
            }
            level += drift;
            values[i] = Math.rint(2 * (level + 2 * random.nextGaussian())) / 2;
            values[i] = random.nextInt(40) == 0 ? Double.NaN : values[i];
        }
        Series series = Series.of(values);
        return random.nextBoolean()
                ? series
                : series.withGhosts(random.ints(n / 20, 0, n).toArray());
    }

    private static List<Set<String>> naive(Chart chart, boolean since2023) {
        List<Set<String>> flags = new ArrayList<>();
        List<Integer> at = new ArrayList<>();
        for (int i = 0; i < chart.size(); i++) {
            flags.add(new TreeSet<>());
            if (chart.series().state(i) != PointState.GHOST) {
                at.add(i);
            }
        }
        for (int sign : new int[] {1, -1}) {
            for (int k = 0; k < at.size(); k++) {
                if (beyond(chart, at.get(k), 3, sign)) {
                    flags.get(at.get(k)).add("outside-limits");
                }
                window(chart, flags, at, k, 7, "shift", sign);
                window(chart, flags, at, k, 7, "trend", sign);
                if (k + 3 <= at.size()) {
                    List<Integer> three = at.subList(k, k + 3);
                    List<Integer> far =
                            three.stream()
                                    .filter(i ->
                                            beyond(chart, i, 2, sign)
                                                    && (since2023 || !beyond(chart, i, 3, sign)))
                                    .toList();
                    if (far.size() >= 2
                            && three.stream().allMatch(i -> beyond(chart, i, 0, sign))) {
                        far.forEach(i -> flags.get(i).add("two-of-three"));
                    }
                }
            }
        }
        return flags;
    }

    private static void window(
            Chart chart,
            List<Set<String>> flags,
            List<Integer> at,
            int k,
            int length,
            String rule,
            int sign) {
        if (k + length > at.size()) {
            return;
        }
        List<Integer> points = at.subList(k, k + length);
        boolean holds = true;
        for (int j = 0; j < length; j++) {
            if (rule.equals("shift")) {
                holds &= beyond(chart, points.get(j), 0, sign);
            } else if (j > 0) {
                holds &= sign * (chart.value(points.get(j)) - chart.value(points.get(j - 1))) > 0;
            }
        }
        if (holds) {
            points.forEach(i -> flags.get(i).add(rule));
        }
    }

    private static boolean beyond(Chart chart, int i, int sigmas, int sign) {
        double sigma = (chart.upper(i) - chart.centre(i)) / 3;
        return switch (sigmas) {
            case 0 -> sign * (chart.value(i) - chart.centre(i)) > 0;
            case 3 -> sign > 0 ? chart.value(i) > chart.upper(i) : chart.value(i) < chart.lower(i);
            default -> sign * (chart.value(i) - chart.centre(i)) > sigmas * sigma;
        };
    }
}
