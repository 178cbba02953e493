package care.cairn.app.measures;

import care.cairn.app.ledger.Words;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What may be said of a series: that it is watched, that it ended, that it goes on. Pure. */
final class SeriesKeeping {
    private SeriesKeeping() {}

    static Result<Measure.Watched> watch(MeasureSeries series, boolean watched, Words why) {
        if (series.headline() == watched) {
            return Result.refused("measure.refused.nothing-changed");
        }
        return why.isEmpty()
                ? Result.refused(Refusal.at("why", "measure.refused.why"))
                : Result.done(new Measure.Watched(series.measure(), series.number(), watched, why));
    }

    /**
     * Ends a series, or lets it go on.
     *
     * @param last its last day, or null where it goes on
     * @param successor the series that goes on in its stead, of the same measure, or null
     */
    static Result<Measure.Stopped> stop(
            MeasureSeries series,
            @Nullable LocalDate last,
            @Nullable MeasureSeries successor,
            Words why) {
        if (successor != null && successor.number() == series.number()) {
            return Result.refused(Refusal.at("successor", "measure.refused.own-successor"));
        }
        if (Objects.equals(last, series.ended()) && successor == null) {
            return Result.refused("measure.refused.nothing-changed");
        }
        if (why.isEmpty()) {
            return Result.refused(Refusal.at("why", "measure.refused.why"));
        }
        return Result.done(
                new Measure.Stopped(
                        series.measure(),
                        series.number(),
                        last,
                        successor == null || last == null ? null : successor.number(),
                        why));
    }
}
