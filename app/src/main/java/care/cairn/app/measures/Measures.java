package care.cairn.app.measures;

import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.Label;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Result;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All measures: found, defined, given targets and stewards, rebased. */
@Service
@Transactional
public class Measures {
    /** What fits into one act of the record. */
    private static final int SERIES_AN_ACT = 100;

    private final MeasureStore store;
    private final Ledger ledger;
    private final ObjectProvider<Mandates> mandates;

    Measures(MeasureStore store, Ledger ledger, ObjectProvider<Mandates> mandates) {
        this.store = store;
        this.ledger = ledger;
        this.mandates = mandates;
    }

    /**
     * Figures came in or were revised; published in the transaction of the load.
     *
     * @param changed the numbers of the series that have new or revised points
     * @param revised those among them where a known point changed
     */
    public record Refreshed(
            int load, Set<Integer> changed, Set<Integer> revised, LocalDate known, Instant at) {
        public Refreshed {
            changed = Set.copyOf(changed);
            revised = Set.copyOf(revised);
        }
    }

    /** Every measure, by key. */
    @Transactional(readOnly = true)
    public List<Measure> all() {
        return store.all();
    }

    @Transactional(readOnly = true)
    public Optional<Measure> find(String key) {
        return store.byKey(key);
    }

    @Transactional(readOnly = true)
    public Optional<Measure> find(UUID id) {
        return store.byId(id);
    }

    /** The series of a measure, by number. */
    @Transactional(readOnly = true)
    public List<MeasureSeries> series(UUID measure) {
        return store.series(measure);
    }

    /** These series, by number; unknown numbers are left out. */
    @Transactional(readOnly = true)
    public List<MeasureSeries> series(Collection<Integer> numbers) {
        return store.series(numbers);
    }

    /** The watched series of all measures, by number. */
    @Transactional(readOnly = true)
    public List<MeasureSeries> headlines() {
        return store.headlines();
    }

    /**
     * A definition as it was from a moment on.
     *
     * @param why the reason, or null once erased
     */
    public record Version(
            int version,
            Instant at,
            @Nullable UUID person,
            @Nullable String why,
            Definition definition) {}

    /** Every definition that a measure has had, the latest first. */
    @Transactional(readOnly = true)
    public List<Version> versions(UUID measure) {
        return store.versions(measure);
    }

    /**
     * A way of charting as it was from a moment on.
     *
     * @param why the reason, or null once erased
     */
    public record ChartVersion(
            Instant at, @Nullable UUID person, @Nullable String why, ChartChoice chart) {}

    /** Every way in which a measure was charted since the first, the latest first. */
    @Transactional(readOnly = true)
    public List<ChartVersion> chartVersions(UUID measure) {
        return store.chartVersions(measure);
    }

    /**
     * A point that was left out.
     *
     * @param cause why, or null once erased
     */
    public record Ghost(
            MeasureSeries series,
            LocalDate period,
            @Nullable String cause,
            UUID approver,
            Instant at) {}

    /** Every point of a measure that was left out, by period. */
    @Transactional(readOnly = true)
    public List<Ghost> ghosts(UUID measure) {
        return store.ghosts(measure);
    }

    public Result<UUID> define(
            UUID id, String key, Definition definition, Author author, Instant at) {
        boolean taken = store.byKey(key).isPresent();
        return append(
                Measure.define(id, key, taken, definition), author, at, Measure.Event::measure);
    }

    public Result<Integer> redefine(
            UUID id, Definition definition, Words why, Author author, Instant at) {
        return append(locked(id).redefine(definition, why), author, at, Measure.Redefined::version);
    }

    /**
     * Lets a measure be used to judge from here on, as an approved decision allows.
     *
     * @param decision the subject of that decision, or "" where none was chosen
     */
    public Result<Integer> judgeBy(
            UUID id,
            Label purpose,
            Label notFor,
            String decision,
            Words why,
            Author author,
            Instant at) {
        var allowed =
                mandates.stream()
                        .flatMap(it -> it.restingOn(id).stream())
                        .map(Mandates.Mandate::subject)
                        .collect(Collectors.toSet());
        return append(
                locked(id).judge(purpose, notFor, decision, allowed, why),
                author,
                at,
                Measure.UseMoved::version);
    }

    /** The approved decisions that rest on a measure, the latest first. */
    @Transactional(readOnly = true)
    public List<Mandates.Mandate> mandates(UUID id) {
        return mandates.stream().flatMap(it -> it.restingOn(id).stream()).toList();
    }

    /** A target from a day on; null says that there is none from then on. */
    public Result<UUID> setTarget(
            UUID id,
            LocalDate since,
            @Nullable Double value,
            Words why,
            Author author,
            Instant at) {
        return append(locked(id).target(since, value, why), author, at, Measure.Event::measure);
    }

    public Result<UUID> setSteward(UUID id, UUID person, UUID partner, Author author, Instant at) {
        var measure = locked(id);
        if (new Measure.Steward(person, partner).equals(measure.steward())) {
            return Result.refused("measure.refused.nothing-changed");
        }
        return append(
                Result.done(new Measure.StewardSet(id, person, partner)),
                author,
                at,
                Measure.Event::measure);
    }

    public Result<UUID> setChart(UUID id, ChartChoice chart, Words why, Author author, Instant at) {
        return append(locked(id).chart(chart, why), author, at, Measure.Event::measure);
    }

    /**
     * Works limits out anew from a day on.
     *
     * @param series one series, or null for all of the measure
     * @param approver who agreed to it
     * @param trial that there are too few points yet is known and said
     */
    public Result<UUID> rebase(
            UUID id,
            UUID rebase,
            @Nullable Integer series,
            LocalDate on,
            Words cause,
            UUID approver,
            boolean trial,
            Author author,
            Instant at) {
        var measure = locked(id);
        var concerned =
                store.series(id).stream()
                        .filter(s -> series == null ? s.headline() : s.number() == series)
                        .map(MeasureSeries::number)
                        .toList();
        int after = concerned.isEmpty() ? 0 : store.fewestPoints(concerned, on);
        return append(
                measure.rebase(rebase, series, on, cause, approver, trial, after),
                author,
                at,
                Measure.Rebased::rebase);
    }

    /** Leaves a point out of limits and rules; it stays on the chart. */
    public Result<UUID> ghost(
            UUID id,
            int series,
            LocalDate period,
            Words cause,
            UUID approver,
            Author author,
            Instant at) {
        var measure = locked(id);
        requireSeries(id, series);
        var facts = store.facts(series, period);
        return append(
                measure.ghost(series, period, cause, approver, facts.known(), facts.ghost()),
                author,
                at,
                Measure.Event::measure);
    }

    /** A series to be opened: its place and its stratum ("" for the whole). */
    public record NewSeries(
            String place, Label placeName, String stratum, Label stratumName, boolean headline) {}

    /** Opens series, and says which number each has; those already there keep theirs. */
    public List<MeasureSeries> open(UUID id, List<NewSeries> wanted, Author author, Instant at) {
        locked(id);
        var there = store.series(id);
        var fresh = new ArrayList<Measure.Opened>();
        int number = store.lastSeries();
        for (var one : wanted) {
            boolean known =
                    there.stream()
                                    .anyMatch(s ->
                                            s.place().equals(one.place())
                                                    && s.stratum().equals(one.stratum()))
                            || fresh.stream()
                                    .anyMatch(s ->
                                            s.place().equals(one.place())
                                                    && s.stratum().equals(one.stratum()));
            if (!known) {
                fresh.add(
                        new Measure.Opened(
                                ++number,
                                one.place(),
                                one.placeName(),
                                one.stratum(),
                                one.stratumName(),
                                one.headline()));
            }
        }
        for (int from = 0; from < fresh.size(); from += SERIES_AN_ACT) {
            int to = Math.min(fresh.size(), from + SERIES_AN_ACT);
            ledger.append(new Measure.SeriesOpened(id, fresh.subList(from, to)), author, at);
        }
        return store.series(id);
    }

    /** Says that the organisation of a series ended, and what came after it. */
    public Result<Integer> end(
            UUID id, int series, LocalDate last, Label note, Author author, Instant at) {
        locked(id);
        var one = requireSeries(id, series);
        if (last.equals(one.ended()) && note.equals(one.note())) {
            return Result.refused("measure.refused.nothing-changed");
        }
        return append(
                Result.done(new Measure.SeriesEnded(id, series, last, note)),
                author,
                at,
                Measure.SeriesEnded::series);
    }

    /** Watches a series from here on, or no longer. */
    public Result<Integer> watch(UUID id, int series, boolean headline, Author author, Instant at) {
        locked(id);
        if (requireSeries(id, series).headline() == headline) {
            return Result.refused("measure.refused.nothing-changed");
        }
        return append(
                Result.done(new Measure.HeadlineSet(id, series, headline)),
                author,
                at,
                Measure.HeadlineSet::series);
    }

    /** Takes a rebase back; it stays on the record. */
    public Result<UUID> withdrawRebase(
            UUID id, UUID rebase, Words why, UUID approver, Author author, Instant at) {
        return append(
                locked(id).withdrawRebase(rebase, why, approver),
                author,
                at,
                Measure.Event::measure);
    }

    /** Lets a point that was left out count again. */
    public Result<UUID> withdrawGhost(
            UUID id,
            int series,
            LocalDate period,
            Words why,
            UUID approver,
            Author author,
            Instant at) {
        var measure = locked(id);
        requireSeries(id, series);
        return append(
                measure.withdrawGhost(
                        series, period, why, approver, store.facts(series, period).ghost()),
                author,
                at,
                Measure.Event::measure);
    }

    /** Watches a series from here on, or no longer, and says why. */
    public Result<UUID> watch(
            UUID id, int series, boolean watched, Words why, Author author, Instant at) {
        locked(id);
        return append(
                SeriesKeeping.watch(requireSeries(id, series), watched, why),
                author,
                at,
                Measure.Event::measure);
    }

    /** Ends a series with its last day, or lets it go on where that is null, and says why. */
    public Result<UUID> stop(
            UUID id,
            int series,
            @Nullable LocalDate last,
            @Nullable Integer successor,
            Words why,
            Author author,
            Instant at) {
        locked(id);
        return append(
                SeriesKeeping.stop(
                        requireSeries(id, series),
                        last,
                        successor == null ? null : requireSeries(id, successor),
                        why),
                author,
                at,
                Measure.Event::measure);
    }

    /**
     * Something that was said of a series.
     *
     * @param what watched, unwatched, ended or goes-on
     * @param last its last day, where it ended
     * @param successor the series that goes on in its stead, or null
     * @param why the reason, or null once erased
     */
    public record Said(
            MeasureSeries series,
            String what,
            @Nullable LocalDate last,
            @Nullable Integer successor,
            @Nullable String why,
            Instant at,
            @Nullable UUID person) {}

    /** All that was said of the series of a measure, the latest first. */
    @Transactional(readOnly = true)
    public List<Said> said(UUID measure) {
        return store.said(measure);
    }

    /**
     * A rebase or a ghost that was taken back.
     *
     * @param series null for a rebase of all series
     * @param day of the rebase, or the first day of the period that was left out
     * @param rebase whether it was a rebase
     * @param cause why it was done, or null once erased
     * @param why it was taken back, or null once erased
     */
    public record Withdrawn(
            @Nullable MeasureSeries series,
            LocalDate day,
            boolean rebase,
            @Nullable String cause,
            @Nullable String why,
            UUID approver,
            Instant at) {}

    /** Every rebase and ghost of a measure that was taken back, the latest first. */
    @Transactional(readOnly = true)
    public List<Withdrawn> withdrawn(UUID measure) {
        return store.withdrawn(measure);
    }

    private MeasureSeries requireSeries(UUID measure, int number) {
        return store.series(measure).stream()
                .filter(s -> s.number() == number)
                .findFirst()
                .orElseThrow(() -> new MissingException("measure.missing.series"));
    }

    private Measure locked(UUID id) {
        store.lock(id);
        return store.byId(id).orElseThrow(() -> new MissingException("measure.missing"));
    }

    private <A extends Measure.Event, T> Result<T> append(
            Result<A> asked, Author author, Instant at, Function<A, T> answer) {
        return switch (asked) {
            case Result.Refused<A>(var refusal) -> Result.refused(refusal);
            case Result.Done<A>(var act) -> {
                ledger.append(act, author, at);
                yield Result.done(answer.apply(act));
            }
        };
    }
}
