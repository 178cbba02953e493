package care.cairn.app.signals;

import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.measures.Drawing;
import care.cairn.app.measures.History;
import care.cairn.app.measures.Measure;
import care.cairn.app.measures.MeasureSeries;
import care.cairn.app.measures.Measures;
import care.cairn.app.measures.Points;
import care.cairn.app.web.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Runs the rules over the watched series whenever figures come in or a chart changes, in the
 * transaction that changed them.
 */
@Component
class SignalWatch {
    private final Measures measures;
    private final Points points;
    private final SignalStore store;
    private final Ledger ledger;
    private final Place place;

    SignalWatch(Measures measures, Points points, SignalStore store, Ledger ledger, Place place) {
        this.measures = measures;
        this.points = points;
        this.store = store;
        this.ledger = ledger;
        this.place = place;
    }

    @EventListener
    void refreshed(Measures.Refreshed load) {
        var day = day(load.at());
        watch(
                measures.series(load.changed()),
                load.known().isAfter(day) ? load.known() : day,
                load.load(),
                load.at());
    }

    @EventListener
    void changed(Ledger.Appended appended) {
        var at = appended.entry().at();
        switch (appended.act()) {
            case Measure.StewardSet it -> handOver(it, appended.entry().author(), at);
            case Measure.ChartSet it -> watch(measures.series(it.measure()), day(at), null, at);
            case Measure.Rebased it -> watch(measures.series(it.measure()), day(at), null, at);
            case Measure.Ghosted it ->
                    watch(measures.series(List.of(it.series())), day(at), null, at);
            case Measure.RebaseWithdrawn it ->
                    watch(measures.series(it.measure()), day(at), null, at);
            case Measure.GhostWithdrawn it ->
                    watch(measures.series(List.of(it.series())), day(at), null, at);
            case Measure.Watched it ->
                    watch(measures.series(List.of(it.series())), day(at), null, at);
            case Measure.HeadlineSet it ->
                    watch(measures.series(List.of(it.series())), day(at), null, at);
            default -> {
                // nothing that a rule looks at
            }
        }
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, place.zone());
    }

    private void handOver(Measure.StewardSet act, Author author, Instant at) {
        for (UUID signal : store.unanswered(act.measure())) {
            ledger.append(new Signal.HandedOver(signal, act.person(), act.partner()), author, at);
        }
    }

    private void watch(
            Collection<MeasureSeries> all, LocalDate on, @Nullable Integer load, Instant at) {
        var watched = all.stream().filter(MeasureSeries::headline).toList();
        if (watched.isEmpty()) {
            return;
        }
        var numbers = watched.stream().map(MeasureSeries::number).toList();
        var now = points.of(numbers, on);
        var before = load == null ? Map.<Integer, History>of() : points.before(numbers, on, load);
        var known = new HashMap<UUID, Measure>();
        for (var series : watched) {
            var history = now.get(series.number());
            var measure =
                    known.computeIfAbsent(series.measure(), id -> measures.find(id).orElseThrow());
            if (history != null) {
                var drawing = Drawing.of(measure, series, history, on);
                var was =
                        Optional.ofNullable(before.get(series.number()))
                                .map(it -> reading(Drawing.of(measure, series, it, on)));
                take(drawing, was, on, load, at);
            }
        }
    }

    private static Reading reading(Drawing drawing) {
        return new Reading(drawing.history().periods(), drawing.chart());
    }

    private void take(
            Drawing drawing,
            Optional<Reading> before,
            LocalDate on,
            @Nullable Integer load,
            Instant at) {
        var standing = store.standing(drawing.series().number());
        for (var step : Reconciliation.of(before, reading(drawing), standing)) {
            Act act =
                    switch (step) {
                        case Reconciliation.Raise(var episode) ->
                                Raising.of(drawing, episode, store.nextNumber(), on, load, day(at));
                        case Reconciliation.Extend it -> extended(it, standing, load);
                        case Reconciliation.TakeAway(var signal, var revised) ->
                                new Signal.TakenAway(signal, load == null ? 0 : load, revised);
                    };
            ledger.append(act, Author.CLOCK, at);
        }
    }

    private static Signal.Extended extended(
            Reconciliation.Extend step,
            List<Reconciliation.Standing> standing,
            @Nullable Integer load) {
        var episode = step.episode();
        var was =
                standing.stream()
                        .filter(it -> it.signal().equals(step.signal()))
                        .flatMap(it -> it.rules().stream())
                        .toList();
        return new Signal.Extended(
                step.signal(),
                episode.rules(),
                episode.rules().stream().filter(rule -> !was.contains(rule)).toList(),
                episode.phase(),
                episode.from(),
                episode.to(),
                load);
    }
}
