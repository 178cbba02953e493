package care.cairn.app.charts;

import care.cairn.core.spc.Chart;
import care.cairn.core.spc.ChartSettings;
import care.cairn.core.spc.ControlChart;
import care.cairn.core.spc.ControlCharts;
import care.cairn.core.spc.Direction;
import care.cairn.core.spc.Series;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Plots to test with: small, and each with something of its own. */
final class Samples {
    static final LocalDate START = LocalDate.of(2022, 12, 1);
    static final double[] DELAY = {
        26, 27, 25, 28, 26, 24, 27, 29, 26, 25, 27, 26, 24, 22, 21, 20, 19, 21, 20, 18, 20, 21, 19,
        20, 20, 21, 19, 22, 20, 21, 23, 24, 23, 25, 24, 26, 29
    };

    private Samples() {}

    static ChartWords words(String language) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/charts");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return new ChartWords(messages, Locale.forLanguageTag(language));
    }

    static ChartSettings down() {
        return ChartSettings.standard().withDirection(Direction.DOWN);
    }

    static Plot months(ControlChart kind, Series series, ChartSettings settings) {
        return months(kind.draw(series, settings));
    }

    static Plot months(Chart chart) {
        List<Plot.Point> points = new ArrayList<>();
        for (int i = 0; i < chart.size(); i++) {
            LocalDate start = START.plusMonths(i);
            points.add(
                    new Plot.Point(start, start.plusMonths(1).plusDays(11), Plot.Absence.GAP, ""));
        }
        return new Plot(
                "Discharge delay, all providers",
                chart,
                Cadence.MONTH,
                points,
                Quantity.number(0, "days"),
                List.of());
    }

    /**
     * As on the mock-up: a rebase after a decision, then a shift and a point outside the limits.
     */
    static Plot delay() {
        Plot plot =
                months(
                        ControlCharts.XMR,
                        Series.of(DELAY),
                        down().withPhaseStarts(List.of(13)).withFreeze(13).withTarget(18));
        return plot.withMarks(
                List.of(
                        new Mark(
                                LocalDate.of(2023, 12, 20),
                                "consent decision: trusted assessors",
                                "/decisions/88"),
                        new Mark(
                                LocalDate.of(2025, 7, 14),
                                "chair’s action: ring-fenced beds",
                                "/decisions/114")));
    }

    /** The same with a month left out and months without a figure. */
    static Plot withHoles() {
        Plot plot =
                months(
                        ControlCharts.XMR,
                        Series.of(DELAY).withGhosts(6).withMissing(16, 17, 36),
                        down().withTarget(22));
        List<Plot.Point> points = new ArrayList<>(plot.points());
        points.set(6, noted(points.get(6), Plot.Absence.GAP, "The ward was closed by flood"));
        points.set(17, noted(points.get(17), Plot.Absence.SUPPRESSED, ""));
        points.set(36, noted(points.get(36), Plot.Absence.UNAVAILABLE, "the source was late"));
        return new Plot(
                plot.name(), plot.chart(), plot.cadence(), points, plot.quantity(), List.of());
    }

    /** Shares with varying denominators, improving. */
    static Plot shares() {
        double[] over = {
            812, 790, 840, 905, 870, 860, 845, 830, 815, 900, 880, 860, 850, 910, 940, 955, 960,
            970, 985, 990
        };
        double[] of = {
            1030, 990, 1060, 1150, 1100, 1080, 1060, 1050, 1020, 1130, 1100, 1090, 1070, 1110, 1120,
            1130, 1110, 1120, 1130, 1125
        };
        Plot plot =
                months(
                        ControlCharts.P_PRIME,
                        Series.ratios(over, of),
                        ChartSettings.standard().withDirection(Direction.UP).withTarget(0.95));
        return new Plot(
                "Seen within four hours",
                plot.chart(),
                plot.cadence(),
                plot.points(),
                Quantity.share(1),
                List.of());
    }

    private static Plot.Point noted(Plot.Point point, Plot.Absence absence, String note) {
        return new Plot.Point(point.start(), point.knownSince(), absence, note);
    }
}
