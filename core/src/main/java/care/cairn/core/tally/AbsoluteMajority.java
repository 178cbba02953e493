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
 * More than half of all eligible seats are for it; one that is silent or abstains counts against
 * it.
 */
record AbsoluteMajority(Settings set) implements DecisionRule {

    private static final List<Parameter> PARAMETERS = List.of();

    private static final Share HALF = new Share(1, 2);

    AbsoluteMajority(Map<String, String> given) {
        this(Settings.of(PARAMETERS, given));
    }

    @Override
    public String key() {
        return "absolute-majority/1";
    }

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public AbsoluteMajority with(Map<String, String> settings) {
        return new AbsoluteMajority(settings);
    }

    @Override
    public List<Choice> choices() {
        return ForAgainst.CHOICES;
    }

    @Override
    public Outcome judge(Poll poll) {
        int all = poll.tally().eligible();
        return Majority.of(poll, poll.count(ForAgainst.FOR), HALF.moreThan(all), all);
    }
}
