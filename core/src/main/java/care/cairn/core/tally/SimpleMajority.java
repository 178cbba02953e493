package care.cairn.core.tally;

import care.cairn.core.tally.poll.Choice;
import care.cairn.core.tally.poll.Outcome;
import care.cairn.core.tally.poll.Parameter;
import care.cairn.core.tally.poll.Poll;
import care.cairn.core.tally.poll.Reason;
import care.cairn.core.tally.poll.Settings;
import care.cairn.core.tally.poll.Share;
import care.cairn.core.tally.poll.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * More for than against: for &gt; cast / 2, where cast leaves abstentions out. Even votes do not
 * carry it, unless the terms grant the chair a casting vote ({@code casting-vote = chair}); until
 * the chair has given it the vote stands tied.
 */
record SimpleMajority(Settings set) implements DecisionRule {

    private static final List<Parameter> PARAMETERS =
            List.of(Parameter.pick("casting-vote", "none", "chair"));

    private static final Share HALF = new Share(1, 2);

    SimpleMajority(Map<String, String> given) {
        this(Settings.of(PARAMETERS, given));
    }

    @Override
    public String key() {
        return "simple-majority/1";
    }

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public SimpleMajority with(Map<String, String> settings) {
        return new SimpleMajority(settings);
    }

    @Override
    public List<Choice> choices() {
        return ForAgainst.CHOICES;
    }

    @Override
    public Outcome judge(Poll poll) {
        int agree = poll.count(ForAgainst.FOR);
        int against = poll.count(ForAgainst.AGAINST);
        int cast = agree + against;
        if (cast > 0 && agree == against) {
            return even(poll, agree);
        }
        return Majority.of(poll, agree, HALF.moreThan(cast), cast);
    }

    private Outcome even(Poll poll, int each) {
        if (set.text("casting-vote").equals("none")) {
            return poll.outcome(Verdict.NOT_PASSED, Reason.of(Reason.Key.EVEN_VOTES, each));
        }
        Optional<String> casting = poll.circumstances().castingVote();
        if (casting.isEmpty()) {
            return poll.outcome(Verdict.TIED, Reason.of(Reason.Key.EVEN_VOTES, each));
        }
        boolean carried = casting.get().equals(ForAgainst.FOR);
        return poll.outcome(
                carried ? Verdict.PASSED : Verdict.NOT_PASSED,
                Reason.of(Reason.Key.CASTING_VOTE, each, casting.get()));
    }
}
