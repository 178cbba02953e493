package care.cairn.app.signals;

import care.cairn.app.ledger.Names;
import care.cairn.app.ledger.Sight;
import care.cairn.app.ledger.SubjectLink;
import care.cairn.app.measures.MeasurePanel;
import care.cairn.app.measures.MeasureSeries;
import care.cairn.app.web.Viewer;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * The signals on the page of a measure: what was done about them, and what is asked of the viewer.
 */
@Configuration(proxyBeanMethods = false)
class SignalPanel {
    private static final int SHOWN = 12;

    /**
     * A signal with what followed from it.
     *
     * @param steward the name of who owes the answer, or null
     */
    record Line(SignalRow row, @Nullable String steward, List<SubjectLink> led) {}

    @Bean
    @Order(10)
    MeasurePanel signalsDone(SignalShelf shelf, Names names, Sight sight) {
        return (measure, series, viewer) ->
                Optional.of(
                        new MeasurePanel.Panel(
                                MeasurePanel.Place.MAIN,
                                "signals/panel :: done",
                                lines(
                                        shelf.ofSeries(series.number(), SHOWN, viewer),
                                        names,
                                        sight)));
    }

    @Bean
    @Order(10)
    MeasurePanel signalsOwed(SignalShelf shelf, SignalStore store, Signals signals) {
        return (measure, series, viewer) -> owed(shelf, store, signals, series, viewer);
    }

    private static Optional<MeasurePanel.Panel> owed(
            SignalShelf shelf,
            SignalStore store,
            Signals signals,
            MeasureSeries series,
            Viewer viewer) {
        if (viewer.past() || viewer.person() == null) {
            return Optional.empty();
        }
        return shelf.ofSeries(series.number(), SHOWN, viewer).stream()
                .filter(row -> row.state() == SignalState.OPEN || row.state() == SignalState.LATE)
                .filter(row ->
                        store.find(row.id())
                                .flatMap(
                                        it -> signals.capacity(it, viewer.person(), viewer.today()))
                                .isPresent())
                .findFirst()
                .map(row ->
                        new MeasurePanel.Panel(
                                MeasurePanel.Place.SIDE, "signals/panel :: owed", row));
    }

    private static List<Line> lines(List<SignalRow> rows, Names names, Sight sight) {
        Set<UUID> ids = new HashSet<>();
        rows.stream().map(SignalRow::steward).filter(Objects::nonNull).forEach(ids::add);
        var people = names.people(ids);
        return rows.stream()
                .map(row ->
                        new Line(
                                row,
                                row.steward() == null ? null : people.get(row.steward()),
                                sight.of(Signals.subject(row.id())).stream()
                                        .filter(link -> link.step() > 0)
                                        .map(Sight.Link::subject)
                                        .toList()))
                .toList();
    }
}
