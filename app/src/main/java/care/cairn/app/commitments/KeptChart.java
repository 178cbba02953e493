package care.cairn.app.commitments;

import care.cairn.app.charts.Cadence;
import care.cairn.app.charts.ChartFigure;
import care.cairn.app.charts.ChartWords;
import care.cairn.app.charts.Plot;
import care.cairn.app.charts.Quantity;
import care.cairn.app.charts.Verdict;
import care.cairn.core.spc.ChartSettings;
import care.cairn.core.spc.ControlCharts;
import care.cairn.core.spc.Direction;
import care.cairn.core.spc.Series;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The share of promises kept, month by month, as a process chart (p chart): pure. Of few promises a
 * share says nothing, so there is no chart before {@link #PERIODS} months with promises, nor where
 * they have fewer than {@link #SMALL} a month on average.
 *
 * @param months with at least one promise, the latest first
 * @param figure null while there are too few
 */
record KeptChart(
        List<Month> months,
        int counted,
        int kept,
        int waiting,
        @Nullable Verdict verdict,
        @Nullable ChartFigure figure) {

    /** How many months with promises a chart needs. */
    static final int PERIODS = 13;

    /** How many promises a month it needs on average, so that a share is one of something. */
    static final int SMALL = 5;

    /** One month. */
    record Month(LocalDate first, List<KeptPromises.Counted> promises) {
        public long kept() {
            return promises.stream().filter(KeptPromises.Counted::kept).count();
        }
    }

    static KeptChart of(List<KeptPromises.Counted> counted, LocalDate today, ChartWords words) {
        var byMonth = new TreeMap<LocalDate, List<KeptPromises.Counted>>();
        counted.forEach(it ->
                byMonth.computeIfAbsent(it.on().withDayOfMonth(1), m -> new ArrayList<>()).add(it));
        var months = byMonth.entrySet().stream().map(it -> new Month(it.getKey(), it.getValue()));
        var plot = plot(byMonth, counted.size(), today, words);
        return new KeptChart(
                months.toList().reversed(),
                counted.size(),
                (int) counted.stream().filter(KeptPromises.Counted::kept).count(),
                (int) counted.stream().filter(KeptPromises.Counted::waiting).count(),
                plot == null ? null : Verdict.of(plot, words),
                plot == null ? null : ChartFigure.of("kept", plot, words));
    }

    private static @Nullable Plot plot(
            TreeMap<LocalDate, List<KeptPromises.Counted>> byMonth,
            int counted,
            LocalDate today,
            ChartWords words) {
        if (byMonth.size() < PERIODS || counted < SMALL * byMonth.size()) {
            return null;
        }
        var first = byMonth.firstKey();
        int size = (int) ChronoUnit.MONTHS.between(first, today.withDayOfMonth(1)) + 1;
        double[] kept = new double[size];
        double[] due = new double[size];
        List<Plot.Point> points = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            var month = first.plusMonths(i);
            var promises = byMonth.getOrDefault(month, List.of());
            due[i] = promises.size();
            kept[i] = promises.stream().filter(KeptPromises.Counted::kept).count();
            points.add(Plot.Point.of(month));
        }
        var chart =
                ControlCharts.P.draw(
                        Series.ratios(kept, due),
                        ChartSettings.standard().withDirection(Direction.UP));
        return new Plot(
                words.say("commitments.kept"),
                chart,
                Cadence.MONTH,
                points,
                Quantity.share(0),
                List.of());
    }

    /** Whether there are too few promises for a chart yet. */
    public boolean tooFew() {
        return figure == null;
    }
}
