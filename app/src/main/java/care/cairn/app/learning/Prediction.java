package care.cairn.app.learning;

import care.cairn.app.ledger.Words;
import care.cairn.app.measures.ChartChoice;
import care.cairn.app.measures.Period;
import care.cairn.app.web.Refusal;
import care.cairn.core.spc.RuleSet;
import care.cairn.core.spc.RunRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a change is said to do to a series, written down before the data, with the rule that will
 * decide. It never changes; another one can be registered.
 *
 * @param series the number of the series that will show it
 * @param direction {@code up} or {@code down}
 * @param level the value that it settles at, in the unit of the measure, or null where the
 *     direction is all
 * @param margin how far from it still counts as what was said, or null
 * @param change the first day of the change; the first whole period from then on is after it
 * @param lag how many periods pass until the effect begins, 0 or more
 * @param window within how many periods it begins then, 1 or more
 * @param opens the first day of the first period in which it was expected to begin
 * @param closes the last day of the last one
 * @param chart how the series is charted and read, as fixed then
 * @param decides the key of the one rule that decides, or {@link #ALL_RULES}
 * @param control a series that the change does not touch, or null
 * @param place the partner whose change it speaks of, or null for all places
 * @param expects the same in words, with what is to stay as it is
 */
public record Prediction(
        UUID measure,
        int series,
        String direction,
        @Nullable Double level,
        @Nullable Double margin,
        LocalDate change,
        int lag,
        int window,
        LocalDate opens,
        LocalDate closes,
        ChartChoice chart,
        String decides,
        @Nullable Integer control,
        @Nullable UUID place,
        Words expects) {
    public static final String UP = "up";
    public static final String DOWN = "down";
    public static final String ALL_RULES = "all";
    private static final int MOST_PERIODS = 120;

    /** What is asked of the one who predicts; the rest follows from the measure. */
    public record Draft(
            UUID measure,
            int series,
            String direction,
            @Nullable Double level,
            @Nullable Double margin,
            LocalDate change,
            int lag,
            int window,
            String decides,
            @Nullable Integer control,
            @Nullable UUID place,
            Words expects) {

        /** The whole prediction, with the chart as it is now and its window as days. */
        Prediction on(ChartChoice chart, Period period, LocalDate firstPeriodAfter) {
            LocalDate opens = firstPeriodAfter;
            for (int i = 0; i < Math.clamp(lag, 0, MOST_PERIODS); i++) {
                opens = period.next(opens);
            }
            LocalDate last = opens;
            for (int i = 1; i < Math.clamp(window, 1, MOST_PERIODS); i++) {
                last = period.next(last);
            }
            return new Prediction(
                    measure,
                    series,
                    direction,
                    level,
                    margin,
                    change,
                    lag,
                    window,
                    opens,
                    period.last(last),
                    chart,
                    decides,
                    control,
                    place,
                    expects);
        }
    }

    boolean up() {
        return UP.equals(direction);
    }

    /** The rules that decide: those of the chart, or the one of them that was named. */
    RuleSet rules() {
        var set = chart.ruleSet();
        return decides.equals(ALL_RULES)
                ? set
                : new RuleSet(
                        set.key(),
                        set.rules().stream().filter(rule -> rule.key().equals(decides)).toList(),
                        set.conflict());
    }

    /** Whether a value is what was said, where a level was. */
    Optional<Boolean> holds(double value) {
        if (level == null || Double.isNaN(value)) {
            return Optional.empty();
        }
        double off = Math.abs(value - level);
        return Optional.of(off <= (margin == null ? 0 : margin) || beyond(value));
    }

    private boolean beyond(double value) {
        return level != null && margin == null && (up() ? value >= level : value <= level);
    }

    /** Why this predicts nothing that could be held against the data, if so. */
    Optional<Refusal> fault() {
        if (!List.of(UP, DOWN).contains(direction)) {
            return Optional.of(Refusal.at("direction", "learning.refusal.direction"));
        }
        if (level != null && !Double.isFinite(level)) {
            return Optional.of(Refusal.at("level", "learning.refusal.level"));
        }
        if (margin != null && (level == null || !(margin >= 0) || margin.isInfinite())) {
            return Optional.of(Refusal.at("margin", "learning.refusal.margin"));
        }
        if (lag < 0 || lag > MOST_PERIODS) {
            return Optional.of(Refusal.at("lag", "learning.refusal.lag", MOST_PERIODS));
        }
        if (window < 1 || window > MOST_PERIODS) {
            return Optional.of(Refusal.at("window", "learning.refusal.window", MOST_PERIODS));
        }
        if (!decides.equals(ALL_RULES)
                && chart.ruleSet().rules().stream().map(RunRule::key).noneMatch(decides::equals)) {
            return Optional.of(Refusal.at("decides", "learning.refusal.decides"));
        }
        if (control != null && control == series) {
            return Optional.of(Refusal.at("control", "learning.refusal.control"));
        }
        return expects.orEmpty().length() > Plan.LONG
                ? Optional.of(Refusal.at("expects", "learning.refusal.long", Plan.LONG))
                : Optional.empty();
    }
}
