package care.cairn.core.tally;

import care.cairn.core.tally.poll.Choice;
import care.cairn.core.tally.poll.Outcome;
import care.cairn.core.tally.poll.Parameter;
import care.cairn.core.tally.poll.Poll;
import care.cairn.core.tally.poll.Reason;
import care.cairn.core.tally.poll.Settings;
import care.cairn.core.tally.poll.Verdict;
import java.util.List;
import java.util.Map;

/**
 * Unanimity: passes if every eligible seat is for it; one that is silent or abstains is enough to
 * fail.
 */
record Unanimity(Settings set) implements DecisionRule {

    private static final List<Parameter> PARAMETERS = List.of();

    Unanimity(Map<String, String> given) {
        this(Settings.of(PARAMETERS, given));
    }

    @Override
    public String key() {
        return "unanimity/1";
    }

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public Unanimity with(Map<String, String> settings) {
        return new Unanimity(settings);
    }

    @Override
    public List<Choice> choices() {
        return ForAgainst.CHOICES;
    }

    @Override
    public Outcome judge(Poll poll) {
        int agree = poll.count(ForAgainst.FOR);
        int all = poll.tally().eligible();
        return agree == all
                ? poll.outcome(Verdict.PASSED, Reason.of(Reason.Key.ENOUGH_FOR, agree, all, all))
                : poll.outcome(
                        Verdict.NOT_PASSED, Reason.of(Reason.Key.TOO_FEW_FOR, agree, all, all));
    }
}
