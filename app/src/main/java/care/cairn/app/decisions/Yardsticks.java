package care.cairn.app.decisions;

import care.cairn.app.measures.Drawing;
import care.cairn.app.measures.History;
import care.cairn.app.measures.Measure;
import care.cairn.app.measures.MeasureSeries;
import care.cairn.app.measures.Measures;
import care.cairn.app.measures.Period;
import care.cairn.app.measures.Points;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a measure itself says as known on a day, to be frozen with an act: never a typed figure. */
@Component
public class Yardsticks {
    private final Measures measures;
    private final Points points;

    Yardsticks(Measures measures, Points points) {
        this.measures = measures;
        this.points = points;
    }

    /** All measures, by their English name. */
    public List<Measure> all() {
        return measures.all().stream()
                .sorted(Comparator.comparing(m -> m.definition().name().in(Locale.ENGLISH)))
                .toList();
    }

    /** The newest value of its watched series and what its chart makes of it. */
    public Optional<Proposal.Evidence> read(UUID measure, LocalDate known) {
        return measures.find(measure)
                .map(it -> {
                    var series = watched(it.id());
                    return series.isEmpty()
                            ? evidence(it, "", "", "", known)
                            : read(it, series.get(), known);
                });
    }

    /**
     * Which way a measure has moved, by the rules of its chart alone.
     *
     * @param way {@code up}, {@code down}, {@code none} for no signal, {@code few} for too few
     *     points
     * @param last the first day of the newest period with a value
     */
    public record Movement(String way, LocalDate last) {}

    /** Which way the watched series of a measure has moved as known on a day. */
    public Optional<Movement> moved(UUID measure, LocalDate known) {
        return measures.find(measure)
                .flatMap(it -> watched(it.id()).flatMap(series -> moved(it, series, known)));
    }

    private Optional<Movement> moved(Measure measure, MeasureSeries series, LocalDate known) {
        var history = points.of(series.number(), known);
        return history.points().reversed().stream()
                .filter(History.Point::hasValue)
                .findFirst()
                .map(last ->
                        new Movement(
                                switch (Drawing.of(measure, series, history, known)
                                        .chart()
                                        .variation()) {
                                    case IMPROVEMENT_HIGH, CONCERN_HIGH, NEITHER_HIGH -> "up";
                                    case IMPROVEMENT_LOW, CONCERN_LOW, NEITHER_LOW -> "down";
                                    case COMMON_CAUSE -> "none";
                                    case TOO_FEW_POINTS -> "few";
                                },
                                last.period()));
    }

    private Optional<MeasureSeries> watched(UUID measure) {
        var all = measures.series(measure);
        return all.stream()
                .filter(s -> s.headline() && s.whole())
                .findFirst()
                .or(() -> all.stream().filter(MeasureSeries::headline).findFirst())
                .or(() -> all.stream().filter(MeasureSeries::whole).findFirst());
    }

    private Proposal.Evidence read(Measure measure, MeasureSeries series, LocalDate known) {
        var history = points.of(series.number(), known);
        var last = history.points().reversed().stream().filter(History.Point::hasValue).findFirst();
        if (last.isEmpty()) {
            return evidence(measure, "", "", "", known);
        }
        var chart = Drawing.of(measure, series, history, known).chart();
        var verdict =
                switch (chart.variation()) {
                    case IMPROVEMENT_HIGH, IMPROVEMENT_LOW -> "improving";
                    case CONCERN_HIGH, CONCERN_LOW -> "worsening";
                    case NEITHER_HIGH, NEITHER_LOW -> "changed";
                    case COMMON_CAUSE -> "no-change";
                    case TOO_FEW_POINTS -> "too-few";
                };
        var definition = measure.definition();
        var format = NumberFormat.getNumberInstance(Locale.ENGLISH);
        format.setGroupingUsed(false);
        format.setMinimumFractionDigits(definition.decimals());
        format.setMaximumFractionDigits(definition.decimals());
        var value =
                (format.format(last.get().value()) + " " + definition.unit().in(Locale.ENGLISH))
                        .strip();
        var from = last.get().period();
        boolean byMonth = definition.period() != Period.WEEK;
        return evidence(
                measure,
                value,
                byMonth ? from.toString().substring(0, 7) : from.toString(),
                "decisions.verdict." + verdict,
                known);
    }

    private static Proposal.Evidence evidence(
            Measure measure, String value, String period, String verdict, LocalDate known) {
        return new Proposal.Evidence(
                measure.id().toString(),
                measure.definition().name().in(Locale.ENGLISH),
                "/measures/" + measure.key(),
                value,
                period,
                verdict,
                known);
    }
}
