package care.cairn.app.measures;

import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.Label;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number that the partnership looks at, with all that says how to read it.
 *
 * @param key its lasting short name, as in the address of its page
 * @param version how often it was defined, from 1
 * @param steward who answers its signals, or null where nobody does yet
 * @param targets by their first day, earliest first
 * @param rebases by their day, earliest first
 */
public record Measure(
        UUID id,
        String key,
        int version,
        Definition definition,
        @Nullable Steward steward,
        ChartChoice chart,
        List<Target> targets,
        List<Rebase> rebases) {
    /** Fewer points than this after a rebase give no limits to believe in. */
    public static final int POINTS_AFTER_REBASE = 12;

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Set<String> TAKEN =
            Set.of("import", "loads", "new", "sources", "scorecard");

    public Measure {
        targets = List.copyOf(targets);
        rebases = List.copyOf(rebases);
    }

    /** The person who answers for a measure's data and its signals, and for which partner. */
    public record Steward(UUID person, UUID partner) {}

    /** A target from a day on; no value means that there is none from then on. */
    public record Target(LocalDate since, @Nullable Double value) {}

    /**
     * From a day on, limits are worked out anew.
     *
     * @param series the series concerned, or null for all of the measure
     * @param cause why, or null once erased
     * @param trial whether there are too few points yet to believe in the new limits
     * @param at when it was decided
     */
    public record Rebase(
            UUID id,
            @Nullable Integer series,
            LocalDate on,
            @Nullable String cause,
            UUID approver,
            boolean trial,
            Instant at) {}

    public static String subject(UUID measure) {
        return "measure/" + measure;
    }

    /** The target in force on that day, in the measure's unit; NaN where there is none. */
    public double target(LocalDate day) {
        Double value = null;
        for (Target target : targets) {
            if (!target.since().isAfter(day)) {
                value = target.value();
            }
        }
        return value == null ? Double.NaN : value;
    }

    /** The rebases of one series. */
    public List<Rebase> rebases(int series) {
        return rebases.stream().filter(r -> r.series() == null || r.series() == series).toList();
    }

    /** An act about a measure. */
    public sealed interface Event extends Act {
        UUID measure();

        @Override
        default String subject() {
            return Measure.subject(measure());
        }
    }

    /** A measure was defined. */
    public record Defined(UUID measure, String key, Definition definition) implements Event {}

    /** Its definition changed; the earlier one is kept. */
    public record Redefined(UUID measure, int version, Definition definition, Words why)
            implements Event {}

    /**
     * From improvement to judgement, as a decision allowed: a version of its definition with
     * another statement of use.
     *
     * @param decision the subject of the approved decision that rests on the measure
     */
    public record UseMoved(UUID measure, int version, DataUse use, String decision, Words why)
            implements Event {
        @Override
        public List<String> follows() {
            return List.of(decision);
        }
    }

    /** It got a target from a day on, or none from then on. */
    public record TargetSet(UUID measure, LocalDate since, @Nullable Double value, Words why)
            implements Event {}

    /** It got a steward. */
    public record StewardSet(UUID measure, UUID person, UUID partner) implements Event {}

    /** The way that it is charted and read changed. */
    public record ChartSet(UUID measure, ChartChoice chart, Words why) implements Event {}

    /** Limits are worked out anew from a day on, for one series or for all. */
    public record Rebased(
            UUID measure,
            UUID rebase,
            @Nullable Integer series,
            LocalDate on,
            Words cause,
            UUID approver,
            boolean trial)
            implements Event {}

    /** A point stays on the chart but no longer counts for limits and rules. */
    public record Ghosted(UUID measure, int series, LocalDate period, Words cause, UUID approver)
            implements Event {}

    /** Limits are no longer worked out anew from that day: it should not have been, or is over. */
    public record RebaseWithdrawn(UUID measure, UUID rebase, Words why, UUID approver)
            implements Event {}

    /** A point that was left out counts again. */
    public record GhostWithdrawn(
            UUID measure, int series, LocalDate period, Words why, UUID approver)
            implements Event {}

    /** Series began. */
    public record SeriesOpened(UUID measure, List<Opened> series) implements Event {
        public SeriesOpened {
            series = List.copyOf(series);
        }
    }

    /** A series as it began. */
    public record Opened(
            int number,
            String place,
            Label placeName,
            String stratum,
            Label stratumName,
            boolean headline) {}

    /** The organisation of a series ended; what came after it has a series of its own. */
    public record SeriesEnded(UUID measure, int series, LocalDate last, Label note)
            implements Event {}

    /** A series is watched from here on, or no longer, with the reason. */
    public record Watched(UUID measure, int series, boolean watched, Words why) implements Event {}

    /**
     * The organisation of a series ended, with the reason; or, with no last day, it goes on after
     * all.
     *
     * @param successor the series that goes on in its stead, or null
     */
    public record Stopped(
            UUID measure,
            int series,
            @Nullable LocalDate last,
            @Nullable Integer successor,
            Words why)
            implements Event {}

    /** A series is watched from here on, or no longer: only watched ones are owed answers. */
    public record HeadlineSet(UUID measure, int series, boolean headline) implements Event {}

    static Result<Defined> define(UUID id, String key, boolean keyTaken, Definition definition) {
        if (!KEY.matcher(key).matches() || key.length() > 60) {
            return Result.refused(Refusal.at("key", "measure.refused.key"));
        }
        if (keyTaken || TAKEN.contains(key)) {
            return Result.refused(Refusal.at("key", "measure.refused.key-taken", key));
        }
        var wrong = wrong(definition);
        return wrong == null
                ? Result.done(new Defined(id, key, definition))
                : Result.refused(wrong);
    }

    Result<Redefined> redefine(Definition next, Words why) {
        var wrong = wrong(next);
        if (wrong != null) {
            return Result.refused(wrong);
        }
        if (next.equals(definition)) {
            return Result.refused("measure.refused.nothing-changed");
        }
        if (why.isEmpty()) {
            return Result.refused(Refusal.at("why", "measure.refused.why"));
        }
        if (next.use().use() == DataUse.Use.PERFMSR
                && definition.use().use() != DataUse.Use.PERFMSR) {
            return Result.refused(Refusal.at("use", "measure.refused.use-decision"));
        }
        if (next.period() != definition.period() || next.per() != definition.per()) {
            return Result.refused(Refusal.at("period", "measure.refused.other-measure"));
        }
        return Result.done(new Redefined(id, version + 1, next, why));
    }

    /**
     * Lets it be used to judge from here on.
     *
     * @param decision the subject of a decision, or "" where none was chosen
     * @param mandates the subjects of the approved decisions that rest on this measure
     */
    Result<UseMoved> judge(
            Label purpose, Label notFor, String decision, Set<String> mandates, Words why) {
        if (definition.use().use() == DataUse.Use.PERFMSR) {
            return Result.refused("measure.refused.judges-already");
        }
        if (!mandates.contains(decision)) {
            return Result.refused(Refusal.at("decision", "measure.refused.mandate"));
        }
        if (notFor.blank()) {
            return Result.refused(Refusal.at("notFor", "measure.refused.not-for"));
        }
        return why.isEmpty()
                ? Result.refused(Refusal.at("why", "measure.refused.why"))
                : Result.done(
                        new UseMoved(
                                id,
                                version + 1,
                                definition.use().judging(purpose, notFor),
                                decision,
                                why));
    }

    private static @Nullable Refusal wrong(Definition definition) {
        if (definition.name().blank()) {
            return Refusal.at("name", "measure.refused.name");
        }
        if (definition.numerator().blank()) {
            return Refusal.at("numerator", "measure.refused.numerator");
        }
        if (definition.decimals() < 0 || definition.decimals() > 6) {
            return Refusal.at("decimals", "measure.refused.decimals");
        }
        if (!(definition.per() > 0) || Double.isInfinite(definition.per())) {
            return Refusal.at("per", "measure.refused.per");
        }
        if (definition.lagDays() < 0 || definition.lagDays() > 3660) {
            return Refusal.at("lagDays", "measure.refused.lag");
        }
        if (definition.use().question().blank()) {
            return Refusal.at("question", "measure.refused.question");
        }
        if (definition.use().notFor().blank()) {
            return Refusal.at("notFor", "measure.refused.not-for");
        }
        if (definition.use().answerDays() < 1 || definition.use().answerDays() > 365) {
            return Refusal.at("answerDays", "measure.refused.answer-days");
        }
        return null;
    }

    Result<TargetSet> target(LocalDate since, @Nullable Double value, Words why) {
        if (value != null && (value.isNaN() || value.isInfinite())) {
            return Result.refused(Refusal.at("value", "measure.refused.target"));
        }
        if (targets.contains(new Target(since, value))) {
            return Result.refused("measure.refused.nothing-changed");
        }
        return Result.done(new TargetSet(id, since, value, why));
    }

    Result<ChartSet> chart(ChartChoice choice, Words why) {
        if (!choice.known()) {
            return Result.refused(Refusal.at("kind", "measure.refused.chart"));
        }
        if (choice.chart().needsDenominators() && definition.denominator().blank()) {
            return Result.refused(Refusal.at("kind", "measure.refused.no-denominator"));
        }
        if (choice.shiftLength() < 5 || choice.shiftLength() > 12) {
            return Result.refused(Refusal.at("shiftLength", "measure.refused.run-length"));
        }
        if (choice.trendLength() < 5 || choice.trendLength() > 12) {
            return Result.refused(Refusal.at("trendLength", "measure.refused.run-length"));
        }
        if (choice.freeze() != 0 && choice.freeze() < POINTS_AFTER_REBASE) {
            return Result.refused(Refusal.at("freeze", "measure.refused.freeze"));
        }
        if (choice.minimumPoints() < 2 || choice.minimumPoints() > 60) {
            return Result.refused(Refusal.at("minimumPoints", "measure.refused.minimum"));
        }
        if (choice.equals(chart)) {
            return Result.refused("measure.refused.nothing-changed");
        }
        if (why.isEmpty()) {
            return Result.refused(Refusal.at("why", "measure.refused.why"));
        }
        return Result.done(new ChartSet(id, choice, why));
    }

    /**
     * Works limits out anew.
     *
     * @param pointsAfter how many points are known from that day on, in the series concerned that
     *     has the fewest
     */
    Result<Rebased> rebase(
            UUID rebase,
            @Nullable Integer series,
            LocalDate on,
            Words cause,
            UUID approver,
            boolean trial,
            int pointsAfter) {
        if (cause.isEmpty()) {
            return Result.refused(Refusal.at("cause", "measure.refused.cause"));
        }
        boolean there =
                rebases.stream()
                        .anyMatch(r ->
                                r.on().equals(on)
                                        && (r.series() == null || r.series().equals(series)));
        if (there) {
            return Result.refused(Refusal.at("on", "measure.refused.rebased-already"));
        }
        if (!trial && pointsAfter < POINTS_AFTER_REBASE) {
            return Result.refused(
                    Refusal.at(
                            "on",
                            "measure.refused.too-few-after",
                            pointsAfter,
                            POINTS_AFTER_REBASE));
        }
        return Result.done(new Rebased(id, rebase, series, on, cause, approver, trial));
    }

    /** Leaves a point out of limits and rules. */
    Result<Ghosted> ghost(
            int series,
            LocalDate period,
            Words cause,
            UUID approver,
            boolean pointKnown,
            boolean ghostAlready) {
        if (cause.isEmpty()) {
            return Result.refused(Refusal.at("cause", "measure.refused.cause"));
        }
        if (!pointKnown) {
            return Result.refused(Refusal.at("period", "measure.refused.no-point"));
        }
        if (ghostAlready) {
            return Result.refused(Refusal.at("period", "measure.refused.ghost-already"));
        }
        return Result.done(new Ghosted(id, series, period, cause, approver));
    }

    /** Takes a rebase back. */
    Result<RebaseWithdrawn> withdrawRebase(UUID rebase, Words why, UUID approver) {
        if (rebases.stream().noneMatch(r -> r.id().equals(rebase))) {
            return Result.refused("measure.refused.no-rebase");
        }
        return why.isEmpty()
                ? Result.refused(Refusal.at("why", "measure.refused.why"))
                : Result.done(new RebaseWithdrawn(id, rebase, why, approver));
    }

    /** Lets a point that was left out count again. */
    Result<GhostWithdrawn> withdrawGhost(
            int series, LocalDate period, Words why, UUID approver, boolean ghost) {
        if (!ghost) {
            return Result.refused("measure.refused.no-ghost");
        }
        return why.isEmpty()
                ? Result.refused(Refusal.at("why", "measure.refused.why"))
                : Result.done(new GhostWithdrawn(id, series, period, why, approver));
    }
}
