package care.cairn.core.spc;

import java.util.Locale;
import java.util.Random;

/**
 * Prints the table that {@link FalseAlarmTable} holds: XmR charts of independent normal values,
 * limits from all points. Run its main; the seed is fixed, so the same table comes out.
 */
final class FalseAlarmSimulation {
    static final int[] POINTS = {13, 16, 20, 24, 30, 36, 48, 60, 84, 120};

    private FalseAlarmSimulation() {}

    public static void main(String[] args) {
        int charts = args.length == 0 ? 100_000 : Integer.parseInt(args[0]);
        for (RuleSet rules : RuleSets.ALL) {
            System.out.println(rules.key());
            for (int points : POINTS) {
                double[] rates = rates(rules, points, charts, 20_261_101);
                System.out.println(
                        String.format(Locale.ROOT, "%d %.4f %.4f", points, rates[0], rates[1]));
            }
        }
    }

    /** The shares of {@code charts} with a signal at the latest point, and with one anywhere. */
    static double[] rates(RuleSet rules, int points, int charts, long seed) {
        Random random = new Random(seed);
        ChartSettings settings = ChartSettings.standard().withRules(rules);
        double[] values = new double[points];
        int latest = 0;
        int any = 0;
        for (int c = 0; c < charts; c++) {
            for (int i = 0; i < points; i++) {
                values[i] = random.nextGaussian();
            }
            Chart chart = ControlCharts.XMR.draw(Series.of(values), settings);
            latest += chart.signals(points - 1) ? 1 : 0;
            boolean found = false;
            for (int i = 0; i < points && !found; i++) {
                found = chart.signals(i);
            }
            any += found ? 1 : 0;
        }
        return new double[] {latest / (double) charts, any / (double) charts};
    }
}
