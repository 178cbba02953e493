package care.cairn.app.measures;

import care.cairn.app.charts.ChartWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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

    /** Every watched series as it was known on that day. */
    private List<Drawing> drawn(LocalDate on) {
        return drawn(measures.headlines(), on);
    }

    /** Those of the watched series with these numbers, as they were known on that day. */
    List<Drawing> drawn(Collection<Integer> numbers, LocalDate on) {
        return drawn(
                measures.headlines().stream().filter(it -> numbers.contains(it.number())).toList(),
                on);
    }

    /** One question for all points. */
    private List<Drawing> drawn(List<MeasureSeries> series, LocalDate on) {
        Map<UUID, Measure> byId =
                measures.all().stream().collect(Collectors.toMap(Measure::id, Function.identity()));
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
