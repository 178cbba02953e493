package care.cairn.core.tally;

import care.cairn.core.tally.election.InstantRunOff;
import care.cairn.core.tally.poll.Choice;
import care.cairn.core.tally.poll.Circumstances;
import care.cairn.core.tally.poll.Form;
import care.cairn.core.tally.poll.Outcome;
import care.cairn.core.tally.poll.Parameter;
import care.cairn.core.tally.poll.Poll;
import care.cairn.core.tally.poll.Position;
import care.cairn.core.tally.poll.Reason;
import care.cairn.core.tally.poll.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One winner by {@link InstantRunOff}: rank the options; the last is excluded until one has a
 * majority.
 */
record RunOff(Settings set) implements DecisionRule {

    private static final List<Parameter> PARAMETERS = List.of();

    RunOff(Map<String, String> given) {
        this(Settings.of(PARAMETERS, given));
    }

    @Override
    public String key() {
        return "instant-run-off/1";
    }

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public RunOff with(Map<String, String> settings) {
        return new RunOff(settings);
    }

    @Override
    public List<Choice> choices() {
        return OptionVote.CHOICES;
    }

    @Override
    public Form form() {
        return Form.RANK;
    }

    @Override
    public Optional<Reason> refuses(Position position, Circumstances circumstances) {
        if (position instanceof Position.Ranking ranking) {
            return OptionVote.misrankedOrEqual(ranking, circumstances.options());
        }
        return DecisionRule.super.refuses(position, circumstances);
    }

    @Override
    public Outcome judge(Poll poll) {
        return poll.nothingCast(OptionVote.ABSTAIN).orElseGet(() -> count(poll));
    }

    private Outcome count(Poll poll) {
        return OptionVote.staged(
                poll, InstantRunOff.count(OptionVote.ranked(poll), poll.circumstances().lots()), 1);
    }
}
