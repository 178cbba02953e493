package care.cairn.core.spc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A drawn chart: points, lines, signals and icons. Points are numbered from 0, as in the series.
 *
 * <p>Every rule that fired is kept: a point may have several, and may be improvement and concern at
 * once.
 */
public final class Chart {
    private static final boolean[] BOTH = {true, false};

    private final ControlChart kind;
    private final Series series;
    private final ChartSettings settings;
    private final List<RunRule> rules;
    private final Phase[] phases;

    private Chart(
            ControlChart kind,
            Series series,
            ChartSettings settings,
            List<RunRule> rules,
            Phase[] phases) {
        this.kind = kind;
        this.series = series;
        this.settings = settings;
        this.rules = rules;
        this.phases = phases;
    }

    static Chart draw(ControlChart kind, Series given, ChartSettings settings) {
        if (kind.needsDenominators() && !given.hasDenominators()) {
            throw new IllegalArgumentException(
                    "A chart of kind %s needs a denominator for each point.".formatted(kind.key()));
        }
        if (kind.needsSubgroups() && !given.hasSubgroups()) {
            throw new IllegalArgumentException(
                    "A chart of kind %s needs a subgroup of measurements for each point."
                            .formatted(kind.key()));
        }
        Series series = kind.plotted(given, settings);
        List<RunRule> rules = settings.rules().rules();
        if (!kind.independentPoints()) {
            rules = rules.stream().filter(rule -> rule.length() == 1).toList();
        }
        settings.check(given.size());
        Phase[] phases = new Phase[settings.phaseStarts().size() + 1];
        int from = 0;
        for (int p = 0; p < phases.length; p++) {
            Baseline baseline = settings.baseline(p, from, series, given);
            phases[p] = Phase.of(kind, baseline, rules, settings.minimumPoints());
            from = baseline.to();
        }
        return new Chart(kind, series, settings, rules, phases);
    }

    /** The kind of chart. */
    public ControlChart kind() {
        return kind;
    }

    /** The settings it was drawn with. */
    public ChartSettings settings() {
        return settings;
    }

    /** The points as plotted. */
    public Series series() {
        return series;
    }

    /** The number of points. */
    public int size() {
        return series.size();
    }

    /** The phases, in order; together they hold every point. */
    public List<Phase> phases() {
        return List.of(phases);
    }

    /** The number of the phase, from 0, of point {@code i}. */
    public int phase(int i) {
        int p = 0;
        while (i >= phases[p].to()) {
            p++;
        }
        return p;
    }

    /** The plotted value of point {@code i}, NaN where missing. */
    public double value(int i) {
        return series.value(i);
    }

    /** The centre line at point {@code i}, NaN where the phase is too short. */
    public double centre(int i) {
        return phases[phase(i)].limits().centre(i);
    }

    /** The lower limit at point {@code i}, NaN where there is none. */
    public double lower(int i) {
        return phases[phase(i)].limits().lower(i);
    }

    /** The upper limit at point {@code i}, NaN where there is none. */
    public double upper(int i) {
        return phases[phase(i)].limits().upper(i);
    }

    /** The centre line at every point. */
    public double[] centres() {
        return line(this::centre);
    }

    /** The lower limit at every point. */
    public double[] lowers() {
        return line(this::lower);
    }

    /** The upper limit at every point. */
    public double[] uppers() {
        return line(this::upper);
    }

    private double[] line(IntToDoubleFunction at) {
        return IntStream.range(0, size()).mapToDouble(at).toArray();
    }

    /** The target at point {@code i}, NaN where there is none. */
    public double target(int i) {
        return settings.targets().at(i);
    }

    /** Every signal, by where it begins. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Phase phase : phases) {
            findings.addAll(phase.findings());
        }
        findings.sort(Comparator.comparingInt(Finding::from));
        return List.copyOf(findings);
    }

    /**
     * The signals that the points from {@code from} to {@code to} (exclusive), all of one phase,
     * show by themselves under the lines of the chart.
     */
    public List<Finding> findingsWithin(int from, int to) {
        Phase phase = phases[phase(from)];
        if (!phase.enough() || to > phase.to()) {
            return List.of();
        }
        return List.copyOf(
                Phase.read(series, from, to, to - from, phase.limits(), rules).findings());
    }

    /** The keys of all rules that flag point {@code i}, in the order of the rule set. */
    public List<String> rules(int i) {
        List<String> keys = new ArrayList<>();
        Phase phase = phases[phase(i)];
        for (int r = 0; r < rules.size(); r++) {
            if (phase.flags(r, true, i) || phase.flags(r, false, i)) {
                keys.add(rules.get(r).key());
            }
        }
        return List.copyOf(keys);
    }

    /**
     * Which rules flag point {@code i}, for whoever says the same of many points: bit 2r is set if
     * rule r of the rule set (from 0) flags it as high, bit 2r + 1 if as low. 0 where none does. A
     * chart that uses only some rules of its set numbers those.
     */
    public long pattern(int i) {
        return phases[phase(i)].pattern(i);
    }

    /** Whether any rule flags point {@code i}. */
    public boolean signals(int i) {
        return phases[phase(i)].flagged(i);
    }

    /** Whether a rule that flags point {@code i} points the good way. */
    public boolean improves(int i) {
        return first(i, side -> side.effect(settings.direction()) > 0) != null;
    }

    /** Whether a rule that flags point {@code i} points the bad way. */
    public boolean concerns(int i) {
        return first(i, side -> side.effect(settings.direction()) < 0) != null;
    }

    /** The last known point, which the icons speak of; −1 if the last phase has too few points. */
    public int latest() {
        return phases[phases.length - 1].latest();
    }

    /** The kind of variation of the latest point. */
    public Variation variation() {
        int latest = latest();
        return latest < 0 ? Variation.TOO_FEW_POINTS : variation(latest);
    }

    /**
     * The kind of variation of point {@code i}. Where it is both improvement and concern the rule
     * set says which is shown; {@link #improves} and {@link #concerns} keep both. A signal without
     * a side is neither, high or low by the side of the centre line the point is on.
     */
    public Variation variation(int i) {
        Phase phase = phases[phase(i)];
        if (!phase.enough()) {
            return Variation.TOO_FEW_POINTS;
        }
        if (!phase.flagged(i)) {
            return Variation.COMMON_CAUSE;
        }
        Direction direction = settings.direction();
        Side side = first(i, any -> any.sign() != 0);
        if (side == null || direction == Direction.NEUTRAL) {
            boolean high = side == null ? value(i) >= centre(i) : side.sign() > 0;
            return high ? Variation.NEITHER_HIGH : Variation.NEITHER_LOW;
        }
        boolean improvement =
                settings.rules().conflict() == RuleSet.Conflict.IMPROVEMENT
                        ? improves(i)
                        : side.effect(direction) > 0;
        if (direction == Direction.UP) {
            return improvement ? Variation.IMPROVEMENT_HIGH : Variation.CONCERN_LOW;
        }
        return improvement ? Variation.IMPROVEMENT_LOW : Variation.CONCERN_HIGH;
    }

    /** What the limits at the latest point promise about the target there. */
    public Assurance assurance() {
        int latest = latest();
        return latest < 0 ? Assurance.NONE : assurance(latest);
    }

    /**
     * What the limits at point {@code i} promise about the target there; NONE where it is missing.
     */
    public Assurance assurance(int i) {
        return series.state(i) == PointState.MISSING
                ? Assurance.NONE
                : Assurance.of(settings.direction(), value(i), target(i), lower(i), upper(i));
    }

    /** How much neighbouring points resemble each other, which makes false signals likelier. */
    public Autocorrelation autocorrelation() {
        return Autocorrelation.of(this, 1);
    }

    /** Whether the series has a season of {@code period} points: 12 for months. */
    public Seasonality seasonality(int period) {
        return Seasonality.of(this, period);
    }

    /** The side of the first rule that flags point {@code i} and is of interest. */
    private @Nullable Side first(int i, Predicate<Side> interest) {
        Phase phase = phases[phase(i)];
        for (int r = 0; r < rules.size(); r++) {
            for (boolean high : BOTH) {
                if (phase.flags(r, high, i) && interest.test(rules.get(r).side(high))) {
                    return rules.get(r).side(high);
                }
            }
        }
        return null;
    }
}
