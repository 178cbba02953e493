package care.cairn.core.spc;

import java.util.ArrayList;
import java.util.List;

/**
 * How a chart is to be drawn and read.
 *
 * @param rules the rules that make a signal
 * @param direction the way in which the measure gets better
 * @param freeze 0, or the number of first points of each phase (gaps and ghosts included) that give
 *     its limits
 * @param phaseStarts indices (from 0, rising, none of them 0) at which a new phase begins with
 *     limits of its own; rules never look across
 * @param screened whether moving ranges of 3.267 times their mean or more are dropped, once, before
 *     that mean is taken again (Nelson 1982); the Making Data Count tools do not
 * @param targets the target, in the unit of the values
 * @param minimumPoints the fewest counted points a phase must have to get limits and signals
 */
public record ChartSettings(
        RuleSet rules,
        Direction direction,
        int freeze,
        List<Integer> phaseStarts,
        boolean screened,
        Targets targets,
        int minimumPoints) {

    private static final ChartSettings STANDARD =
            new ChartSettings(
                    RuleSets.MDC_2023, Direction.NEUTRAL, 0, List.of(), false, Targets.none(), 13);

    public ChartSettings {
        phaseStarts = List.copyOf(phaseStarts);
        if (freeze < 0) {
            throw new IllegalArgumentException(
                    "A baseline has a number of points, or 0 for all of them; %d was given."
                            .formatted(freeze));
        }
        int last = 0;
        for (int start : phaseStarts) {
            if (start <= last) {
                throw new IllegalArgumentException(
                        "Phases start at rising points after the first; %s was given."
                                .formatted(phaseStarts));
            }
            last = start;
        }
    }

    /**
     * Making Data Count's rules of 2023, no direction, one phase, limits from all points, not
     * screened, no target, limits from 13 points on.
     */
    public static ChartSettings standard() {
        return STANDARD;
    }

    /**
     * The baselines of {@code series}, one a phase.
     *
     * @throws IllegalArgumentException if a phase starts past the end of the series
     */
    public List<Baseline> baselines(Series series) {
        check(series.size());
        List<Baseline> baselines = new ArrayList<>();
        int from = 0;
        for (int p = 0; p <= phaseStarts.size(); p++) {
            baselines.add(baseline(p, from, series, series));
            from = baselines.getLast().to();
        }
        return List.copyOf(baselines);
    }

    /** Refuses phases that start past the end of a series of {@code size} points. */
    void check(int size) {
        if (!phaseStarts.isEmpty() && phaseStarts.getLast() >= size) {
            throw new IllegalArgumentException(
                    "A phase cannot start at point %d: the series has %d points."
                            .formatted(phaseStarts.getLast() + 1, size));
        }
    }

    /** The baseline of phase {@code p}, which starts at {@code from}. */
    Baseline baseline(int p, int from, Series plotted, Series given) {
        int to = p < phaseStarts.size() ? phaseStarts.get(p) : given.size();
        int end = freeze == 0 ? to : Math.min(to, from + freeze);
        return new Baseline(plotted, given, from, to, end, screened);
    }

    /** The same with other rules. */
    public ChartSettings withRules(RuleSet value) {
        return new ChartSettings(
                value, direction, freeze, phaseStarts, screened, targets, minimumPoints);
    }

    /** The same with another good direction. */
    public ChartSettings withDirection(Direction value) {
        return new ChartSettings(
                rules, value, freeze, phaseStarts, screened, targets, minimumPoints);
    }

    /**
     * The same with limits from the first {@code value} points of each phase; 0: from all.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public ChartSettings withFreeze(int value) {
        return new ChartSettings(
                rules, direction, value, phaseStarts, screened, targets, minimumPoints);
    }

    /**
     * The same with phases that start at these points (from 0).
     *
     * @throws IllegalArgumentException if they do not rise, or the first is 0
     */
    public ChartSettings withPhaseStarts(List<Integer> value) {
        return new ChartSettings(rules, direction, freeze, value, screened, targets, minimumPoints);
    }

    /** The same with extreme moving ranges dropped once, or kept. */
    public ChartSettings withScreened(boolean value) {
        return new ChartSettings(
                rules, direction, freeze, phaseStarts, value, targets, minimumPoints);
    }

    /** One target for every point. */
    public ChartSettings withTarget(double value) {
        return withTargets(Targets.of(value));
    }

    /** A target for each point, NaN where there is none. */
    public ChartSettings withTargets(double... values) {
        return withTargets(Targets.perPoint(values));
    }

    /** The same with other targets. */
    public ChartSettings withTargets(Targets value) {
        return new ChartSettings(
                rules, direction, freeze, phaseStarts, screened, value, minimumPoints);
    }

    /** The same with limits and signals from so many counted points a phase on. */
    public ChartSettings withMinimumPoints(int value) {
        return new ChartSettings(rules, direction, freeze, phaseStarts, screened, targets, value);
    }
}
