package care.cairn.app.charts;

import care.cairn.core.spc.Autocorrelation;
import care.cairn.core.spc.Chart;
import care.cairn.core.spc.FalseAlarms;
import care.cairn.core.spc.Phase;
import care.cairn.core.spc.Seasonality;
import care.cairn.core.spc.Series;
import care.cairn.core.spc.charts.Proportion;
import java.util.ArrayList;
import java.util.List;

/** What to keep in mind when reading a chart: where its rules promise more than they can hold. */
public final class Cautions {
    private static final Quantity RATE = Quantity.number(1, "");
    private static final Quantity SHARE = Quantity.share(0);
    private static final double FEW = 5;

    private Cautions() {}

    /** Sentences, the gravest first; none where nothing is to be said. */
    public static List<String> of(Plot plot, ChartWords words) {
        Chart chart = plot.chart();
        List<String> cautions = new ArrayList<>();
        if (chart.latest() < 0) {
            return cautions;
        }
        Autocorrelation alike = chart.autocorrelation();
        if (alike.notable()) {
            cautions.add(
                    words.say(
                            "charts.caution.autocorrelation",
                            words.number(alike.coefficient(), RATE)));
        }
        if (plot.cadence().perYear() == 12 || plot.cadence().perYear() == 4) {
            Seasonality season = chart.seasonality(plot.cadence().perYear());
            if (season.notable()) {
                cautions.add(
                        words.say(
                                "charts.caution.seasonality", words.number(season.share(), SHARE)));
            }
        }
        if (chart.series().hasDenominators()) {
            denominators(plot, words, cautions);
        }
        return cautions;
    }

    /** How many charts of this length would show a signal by chance alone, in a sentence. */
    public static String falseAlarms(Chart chart, ChartWords words) {
        if (chart.latest() < 0) {
            return "";
        }
        Phase last = chart.phases().getLast();
        FalseAlarms expected = FalseAlarms.expected(List.of(chart));
        return words.say(
                "charts.caution.false-alarms",
                words.number(expected.any() * 100, Quantity.number(0, "")),
                words.number(
                        FalseAlarms.latestRate(chart.settings().rules(), last.points()) * 100,
                        RATE));
    }

    private static void denominators(Plot plot, ChartWords words, List<String> cautions) {
        Chart chart = plot.chart();
        Series series = chart.series();
        int known = 0;
        int few = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int i = 0; i < series.size(); i++) {
            if (series.counts(i)) {
                double size = series.denominator(i);
                known++;
                least = Math.min(least, size);
                most = Math.max(most, size);
                if (chart.kind() instanceof Proportion && chart.centre(i) * size < FEW) {
                    few++;
                }
            }
        }
        if (few * 4 > known) {
            cautions.add(words.say("charts.caution.small-numbers", few, known));
        }
        if (least > 0 && most > 1.5 * least) {
            cautions.add(
                    words.say(
                            "charts.caution.denominators",
                            words.number(least, Quantity.number(0, "")),
                            words.number(most, Quantity.number(0, ""))));
        }
    }
}
