package care.cairn.app.measures;

import care.cairn.app.charts.ChartWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The watched series, drawn and read together. */
@Service
@Transactional(readOnly = true)
public class Scorecards {
    private final Measures measures;
    private final Points points;

    Scorecards(Measures measures, Points points) {
        this.measures = measures;
        this.points = points;
    }

    /** The most urgent of the watched series, for {@code measures/scorecard :: small}. */
    public List<Scorecard.Row> small(ChartWords words, LocalDate on, int most) {
        List<Scorecard.Row> rows = Scorecard.of(drawn(on), ScorecardFilter.NONE, words).rows();
        return rows.subList(0, Math.min(most, rows.size()));
    }

    Scorecard read(ScorecardFilter filter, ChartWords words, LocalDate on) {
        return Scorecard.of(drawn(on), filter, words);
    }

    /** Every watched series as it was known on that day; one question for all points. */
    private List<Drawing> drawn(LocalDate on) {
        Map<UUID, Measure> byId =
                measures.all().stream().collect(Collectors.toMap(Measure::id, Function.identity()));
        List<MeasureSeries> series = measures.headlines();
        Map<Integer, History> histories =
                points.of(series.stream().map(MeasureSeries::number).toList(), on);
        List<Drawing> drawings = new ArrayList<>(series.size());
        for (MeasureSeries one : series) {
            Measure measure = byId.get(one.measure());
            if (measure != null) {
                History history =
                        histories.getOrDefault(
                                one.number(), History.of(measure.definition().period(), List.of()));
                drawings.add(Drawing.of(measure, one, history, on));
            }
        }
        return drawings;
    }
}
