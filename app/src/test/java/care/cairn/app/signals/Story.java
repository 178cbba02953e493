package care.cairn.app.signals;

import care.cairn.app.signals.Reconciliation.Extend;
import care.cairn.app.signals.Reconciliation.Raise;
import care.cairn.app.signals.Reconciliation.Standing;
import care.cairn.app.signals.Reconciliation.Step;
import care.cairn.app.signals.Reconciliation.TakeAway;
import care.cairn.core.spc.ChartSettings;
import care.cairn.core.spc.ControlCharts;
import care.cairn.core.spc.Series;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A series told load by load, with the signals that stand after each. */
final class Story {
    static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    final List<Standing> standing = new ArrayList<>();
    private @Nullable Reading before;

    static LocalDate month(int index) {
        return FIRST.plusMonths(index);
    }

    static Reading reading(double... values) {
        return reading(ChartSettings.standard(), Series.of(values));
    }

    static Reading reading(ChartSettings settings, Series series) {
        var periods = IntStream.range(0, series.size()).mapToObj(Story::month).toList();
        return new Reading(periods, ControlCharts.XMR.draw(series, settings));
    }

    List<Step> load(double... values) {
        return load(reading(values));
    }

    List<Step> load(Reading now) {
        var steps = Reconciliation.of(Optional.ofNullable(before), now, standing);
        steps.forEach(this::take);
        before = now;
        return steps;
    }

    private void take(Step step) {
        switch (step) {
            case Raise(Episode it) -> standing.add(standing(UUID.randomUUID(), it));
            case Extend(UUID signal, Episode it) ->
                    standing.replaceAll(
                            old -> old.signal().equals(signal) ? standing(signal, it) : old);
            case TakeAway(UUID signal, var _) ->
                    standing.removeIf(old -> old.signal().equals(signal));
        }
    }

    private static Standing standing(UUID signal, Episode it) {
        return new Standing(signal, it.way(), it.phase(), it.from(), it.to(), it.rules());
    }
}
