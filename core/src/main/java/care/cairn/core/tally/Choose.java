package care.cairn.core.tally;

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
 * Choose one or several of the options: those named on most ballots win, as many as {@code
 * winners}. A ballot names at most {@code most} of them, all alike.
 */
record Choose(Settings set) implements DecisionRule {

    private static final List<Parameter> PARAMETERS =
            List.of(Parameter.whole("most", 1, 1, 100), Parameter.whole("winners", 1, 1, 100));

    Choose(Map<String, String> given) {
        this(Settings.of(PARAMETERS, given));
    }

    @Override
    public String key() {
        return "choose/1";
    }

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public Choose with(Map<String, String> settings) {
        return new Choose(settings);
    }

    @Override
    public List<Choice> choices() {
        return OptionVote.CHOICES;
    }

    @Override
    public Form form() {
        return Form.SELECT;
    }

    @Override
    public Optional<Reason> refuses(Position position, Circumstances circumstances) {
        if (position instanceof Position.Selection(var named)) {
            int most = set.whole("most");
            return OptionVote.unknown(named, circumstances.options())
                    .or(() ->
                            named.size() > most
                                    ? Optional.of(
                                            Reason.of(
                                                    Reason.Key.TOO_MANY_OPTIONS,
                                                    named.size(),
                                                    most))
                                    : Optional.empty());
        }
        return DecisionRule.super.refuses(position, circumstances);
    }

    @Override
    public Outcome judge(Poll poll) {
        return poll.nothingCast(OptionVote.ABSTAIN).orElseGet(() -> count(poll));
    }

    private Outcome count(Poll poll) {
        Map<String, Long> totals =
                OptionVote.totals(
                        poll,
                        poll.circumstances().options(),
                        (position, option) ->
                                position instanceof Position.Selection(var named)
                                                && named.contains(option)
                                        ? 1
                                        : 0);
        return OptionVote.most(poll, totals, set.whole("winners"), 1);
    }
}
