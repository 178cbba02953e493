package care.cairn.app.measures;

import care.cairn.app.charts.ChartFigure;
import care.cairn.app.charts.ChartWords;
import care.cairn.app.charts.Mark;
import care.cairn.app.charts.Plot;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The chart of a series as it was known on a day, for pages of other modules. */
@Service
@Transactional(readOnly = true)
public class SeriesCharts {
    private final Measures measures;
    private final Points points;

    SeriesCharts(Measures measures, Points points) {
        this.measures = measures;
        this.points = points;
    }

    /**
     * For the fragment {@code charts/chart :: figure}; empty where nothing was known.
     *
     * @param id unlike any other on the page
     */
    public Optional<ChartFigure> figure(String id, int series, LocalDate known, ChartWords words) {
        var history = points.of(series, known);
        if (history.isEmpty()) {
            return Optional.empty();
        }
        return measures.series(List.of(series)).stream()
                .findFirst()
                .flatMap(one ->
                        measures.find(one.measure())
                                .map(measure -> Drawing.of(measure, one, history, known)))
                .map(drawing -> ChartOfSeries.of(drawing, List.of(), words))
                .map(plot -> ChartFigure.of(id, plot, words));
    }

    /** A series as it is drawn already, with its marks and periods, to be shown or asked. */
    public Plot plot(Drawing drawing, List<Mark> marks, ChartWords words) {
        return ChartOfSeries.of(drawing, marks, words);
    }
}
