package care.cairn.core.spc;

import static care.cairn.core.spc.RunRules.OUTSIDE_LIMITS;
import static care.cairn.core.spc.RunRules.SHIFT;
import static care.cairn.core.spc.RunRules.TREND;
import static care.cairn.core.spc.RunRules.TWO_OF_THREE;
import static care.cairn.core.spc.RunRules.TWO_OF_THREE_INSIDE;

import care.cairn.core.spc.RuleSet.Conflict;
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

    /** Every rule set. */
    public static final List<RuleSet> ALL = List.of(MDC_2023, MDC);

    private RuleSets() {}

    /** The rule set of this key, if there is one. */
    public static Optional<RuleSet> byKey(String key) {
        return ALL.stream().filter(set -> set.key().equals(key)).findFirst();
    }
}
