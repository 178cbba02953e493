package care.cairn.core.spc.change;

import care.cairn.core.spc.ChartSettings;
import care.cairn.core.spc.ControlCharts;
import care.cairn.core.spc.RuleSet;
import care.cairn.core.spc.RuleSets;
import care.cairn.core.spc.RunRules;
import care.cairn.core.spc.Series;
import care.cairn.core.spc.Side;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Test;

/**
 * Prints how often verdicts are right: 10,000 series of each sort, with and without a planted
 * change, judged as the program does. Stated in docs/learning.md.
 */
class VerdictBench {
    private static final int SERIES = 10_000;
    private static final int AFTER = 12;
    private static final double[] STEPS = {0, 0.5, 1, 1.5, 2, 3};
    private static final RuleSet SHIFT = only("shift", RuleSets.MDC_2023);
    private static final RuleSet OUTSIDE =
            new RuleSet("outside", List.of(RunRules.OUTSIDE_LIMITS), RuleSet.Conflict.FIRST_RULE);

    @Test
    void verdictsWithAndWithoutAChange() {
        System.out.printf(
                "Verdicts on %,d series each, the change predicted upwards within 3 points, %d points after it%n",
                SERIES, AFTER);
        for (int before : new int[] {12, 24, 36}) {
            for (double like : new double[] {0, 0.3}) {
                table("any of the four rules", RuleSets.MDC_2023, before, like);
                table("shift of 7 alone", SHIFT, before, like);
            }
        }
    }

    @Test
    void powerBesideWhatIsPublished() {
        System.out.println(
                "One point above the limits within 12: limits from 24 points, beside limits that are known (exact, by the normal distribution; the chart with one rule of Champ and Woodall 1987)");
        NormalDistribution normal = new NormalDistribution();
        for (int s = 0; s < STEPS.length; s++) {
            Map<Outcome, Integer> found = judged(OUTSIDE, 24, STEPS[s], 0, AFTER, 7 + s);
            double above = 1 - normal.cumulativeProbability(3 - STEPS[s]);
            System.out.printf(
                    Locale.ROOT,
                    "  step %.1f sigma: as predicted %5.1f %%, limits known %5.1f %%%n",
                    STEPS[s],
                    percent(found, Outcome.AS_PREDICTED),
                    100 * (1 - Math.pow(1 - above, AFTER)));
        }
    }

    @Test
    void intervalsHoldWhatTheyPromise() {
        for (int before : new int[] {12, 24, 36}) {
            for (double like : new double[] {0, 0.3}) {
                Random random = new Random(before * 31L + (like > 0 ? 1 : 0));
                int held = 0;
                for (int i = 0; i < SERIES; i++) {
                    double[] values = series(random, before, 1.5, like);
                    Estimate shift = MeanChange.of(values, 0, before, before).orElseThrow().shift();
                    held += shift.lower() <= 1.5 && 1.5 <= shift.upper() ? 1 : 0;
                }
                System.out.printf(
                        Locale.ROOT,
                        "95 %% intervals of the change of the mean, %d points before, autocorrelation %.1f: %.1f %% hold the true value%n",
                        before,
                        like,
                        percent(held));
            }
        }
    }

    private static void table(String name, RuleSet rules, int before, double like) {
        System.out.printf(
                Locale.ROOT, "%d points before, autocorrelation %.1f, %s%n", before, like, name);
        for (int s = 0; s < STEPS.length; s++) {
            Map<Outcome, Integer> found =
                    judged(rules, before, STEPS[s], like, 3, before * 100L + s);
            System.out.printf(
                    Locale.ROOT,
                    "  step %.1f sigma: as predicted %5.1f %%, not as predicted %5.1f %%, no detectable change %5.1f %%%n",
                    STEPS[s],
                    percent(found, Outcome.AS_PREDICTED),
                    percent(found, Outcome.NOT_AS_PREDICTED),
                    percent(found, Outcome.NO_DETECTABLE_CHANGE));
        }
    }

    private static Map<Outcome, Integer> judged(
            RuleSet rules, int before, double step, double like, int window, long seed) {
        Random random = new Random(seed);
        Prediction said = new Prediction(Side.ABOVE, before, before, before + window - 1);
        ChartSettings settings = ChartSettings.standard().withRules(rules);
        Map<Outcome, Integer> found = new EnumMap<>(Outcome.class);
        for (int i = 0; i < SERIES; i++) {
            Series series = Series.of(series(random, before, step, like));
            found.merge(
                    Verdict.of(ControlCharts.XMR, series, settings, said).outcome(),
                    1,
                    Integer::sum);
        }
        return found;
    }

    /** Points of variance 1, each alike its neighbour as asked, raised from the change on. */
    private static double[] series(Random random, int before, double step, double like) {
        double[] values = new double[before + AFTER];
        double last = random.nextGaussian();
        for (int i = 0; i < values.length; i++) {
            last = like * last + Math.sqrt(1 - like * like) * random.nextGaussian();
            values[i] = last + (i < before ? 0 : step);
        }
        return values;
    }

    private static double percent(Map<Outcome, Integer> found, Outcome outcome) {
        return percent(found.getOrDefault(outcome, 0));
    }

    private static double percent(int count) {
        return 100.0 * count / SERIES;
    }

    private static RuleSet only(String rule, RuleSet of) {
        return new RuleSet(
                of.key(),
                of.rules().stream().filter(it -> it.key().equals(rule)).toList(),
                of.conflict());
    }
}
