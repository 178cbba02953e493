package care.cairn.core.spc;

import care.cairn.core.spc.rules.Shift;
import care.cairn.core.spc.rules.Ties;
import care.cairn.core.spc.rules.Trend;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Rules that are used together.
 *
 * @param key the lasting name
 * @param rules the rules, in the order in which one label would be chosen
 * @param conflict which way the icon goes where a point has both improvement and concern
 */
public record RuleSet(String key, List<RunRule> rules, Conflict conflict) {

    /**
     * What a point shows that is both improvement and concern; its findings are kept in any case.
     */
    public enum Conflict {
        /** The improvement, as the tools of Making Data Count do. */
        IMPROVEMENT,
        /** What the first of the rules says. */
        FIRST_RULE
    }

    public RuleSet {
        rules = List.copyOf(rules);
    }

    /** The same with shifts of {@code length} points. */
    public RuleSet withShiftLength(int length) {
        return with(rule -> rule instanceof Shift shift ? new Shift(shift.key(), length) : rule);
    }

    /** The same with trends of {@code length} points. */
    public RuleSet withTrendLength(int length) {
        return with(rule ->
                rule instanceof Trend trend ? new Trend(trend.key(), length, trend.ties()) : rule);
    }

    /** The same with another meaning of equal neighbours in a trend. */
    public RuleSet withTies(Ties ties) {
        return with(rule ->
                rule instanceof Trend trend ? new Trend(trend.key(), trend.length(), ties) : rule);
    }

    private RuleSet with(UnaryOperator<RunRule> change) {
        return new RuleSet(key, rules.stream().map(change).toList(), conflict);
    }
}
