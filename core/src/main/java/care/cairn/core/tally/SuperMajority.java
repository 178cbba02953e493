package care.cairn.core.tally;

import care.cairn.core.tally.poll.Choice;
import care.cairn.core.tally.poll.Outcome;
import care.cairn.core.tally.poll.Parameter;
import care.cairn.core.tally.poll.Poll;
import care.cairn.core.tally.poll.Settings;
import care.cairn.core.tally.poll.Share;
import java.util.List;
import java.util.Map;

/**
 * A share q of the votes cast, or of the eligible seats, is for it: for ≥ ⌈q · n⌉. Failing it
 * leaves things as they are.
 */
record SuperMajority(Settings set) implements DecisionRule {

    private static final List<Parameter> PARAMETERS =
            List.of(
                    Parameter.share("needed", new Share(2, 3)),
                    Parameter.pick("of", "cast", "eligible"));

    SuperMajority(Map<String, String> given) {
        this(Settings.of(PARAMETERS, given));
    }

    @Override
    public String key() {
        return "super-majority/1";
    }

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public SuperMajority with(Map<String, String> settings) {
        return new SuperMajority(settings);
    }

    @Override
    public List<Choice> choices() {
        return ForAgainst.CHOICES;
    }

    @Override
    public Outcome judge(Poll poll) {
        int agree = poll.count(ForAgainst.FOR);
        int of =
                set.text("of").equals("cast")
                        ? agree + poll.count(ForAgainst.AGAINST)
                        : poll.tally().eligible();
        return Majority.of(poll, agree, Math.max(1, set.share("needed").atLeast(of)), of);
    }
}
