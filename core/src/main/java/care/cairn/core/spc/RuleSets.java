package care.cairn.core.spc;

import static care.cairn.core.spc.RunRules.ALTERNATION;
import static care.cairn.core.spc.RunRules.AVOIDANCE;
import static care.cairn.core.spc.RunRules.FEW_CROSSINGS;
import static care.cairn.core.spc.RunRules.FOUR_OF_FIVE;
import static care.cairn.core.spc.RunRules.HUGGING;
import static care.cairn.core.spc.RunRules.LONG_RUN;
import static care.cairn.core.spc.RunRules.OUTSIDE_LIMITS;
import static care.cairn.core.spc.RunRules.SHIFT;
import static care.cairn.core.spc.RunRules.TREND;
import static care.cairn.core.spc.RunRules.TWO_OF_THREE;
import static care.cairn.core.spc.RunRules.TWO_OF_THREE_ANYWHERE;
import static care.cairn.core.spc.RunRules.TWO_OF_THREE_INSIDE;

import care.cairn.core.spc.RuleSet.Conflict;
import care.cairn.core.spc.rules.Shift;
import care.cairn.core.spc.rules.Ties;
import care.cairn.core.spc.rules.Trend;
import java.util.List;
import java.util.Optional;

/** The rule sets there are. */
public final class RuleSets {
    /** Making Data Count (NHS England) since late 2023. */
    public static final RuleSet MDC_2023 =
            new RuleSet(
                    "mdc-2023",
                    List.of(OUTSIDE_LIMITS, TREND, TWO_OF_THREE, SHIFT),
                    Conflict.IMPROVEMENT);

    /** Making Data Count before, as NHSRplotthedots still has it. */
    public static final RuleSet MDC =
            new RuleSet(
                    "mdc",
                    List.of(OUTSIDE_LIMITS, TREND, TWO_OF_THREE_INSIDE, SHIFT),
                    Conflict.FIRST_RULE);

    /**
     * Runs judged by the number of points (Anhøj and Olesen 2014), and points outside the limits.
     */
    public static final RuleSet ANHOEJ =
            new RuleSet(
                    "anhoej",
                    List.of(OUTSIDE_LIMITS, LONG_RUN, FEW_CROSSINGS),
                    Conflict.FIRST_RULE);

    /** Western Electric, Statistical Quality Control Handbook (1956). */
    public static final RuleSet WESTERN_ELECTRIC =
            new RuleSet(
                    "western-electric",
                    List.of(
                            OUTSIDE_LIMITS,
                            TWO_OF_THREE_ANYWHERE,
                            FOUR_OF_FIVE,
                            new Shift("shift", 8)),
                    Conflict.FIRST_RULE);

    /** Nelson 1984, The Shewhart control chart: tests for special causes. */
    public static final RuleSet NELSON =
            new RuleSet(
                    "nelson",
                    List.of(
                            OUTSIDE_LIMITS,
                            new Shift("shift", 9),
                            new Trend("trend", 6, Ties.BREAK),
                            ALTERNATION,
                            TWO_OF_THREE_ANYWHERE,
                            FOUR_OF_FIVE,
                            HUGGING,
                            AVOIDANCE),
                    Conflict.FIRST_RULE);

    /** Every rule set. */
    public static final List<RuleSet> ALL =
            List.of(MDC_2023, MDC, ANHOEJ, WESTERN_ELECTRIC, NELSON);

    private RuleSets() {}

    /** The rule set of this key, if there is one. */
    public static Optional<RuleSet> byKey(String key) {
        return ALL.stream().filter(set -> set.key().equals(key)).findFirst();
    }
}
