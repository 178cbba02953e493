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
 * Score every option from {@code least} to {@code most}: those with the highest sums win, as many
 * as {@code winners}. An option that a ballot leaves out gets {@code least} from it.
 */
record Score(Settings set) implements DecisionRule {

    private static final List<Parameter> PARAMETERS =
            List.of(
                    Parameter.whole("least", 0, 0, 99),
                    Parameter.whole("most", 5, 1, 100),
                    Parameter.whole("winners", 1, 1, 100));

    Score(Map<String, String> given) {
        this(Settings.of(PARAMETERS, given));
    }

    @Override
    public String key() {
        return "score/1";
    }

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public Score with(Map<String, String> settings) {
        return new Score(settings);
    }

    @Override
    public List<Choice> choices() {
        return OptionVote.CHOICES;
    }

    @Override
    public Form form() {
        return Form.SCORE;
    }

    @Override
    public Optional<Reason> refuses(Position position, Circumstances circumstances) {
        if (position instanceof Position.Points(var points)) {
            return OptionVote.unknown(points.keySet(), circumstances.options())
                    .or(() -> outOfBounds(points));
        }
        return DecisionRule.super.refuses(position, circumstances);
    }

    @Override
    public Outcome judge(Poll poll) {
        return poll.nothingCast(OptionVote.ABSTAIN).orElseGet(() -> count(poll));
    }

    private Outcome count(Poll poll) {
        int least = set.whole("least");
        Map<String, Long> totals =
                OptionVote.totals(
                        poll,
                        poll.circumstances().options(),
                        (position, option) ->
                                position instanceof Position.Points(var points)
                                        ? points.getOrDefault(option, least)
                                        : 0);
        return OptionVote.most(poll, totals, set.whole("winners"), 0);
    }

    private Optional<Reason> outOfBounds(Map<String, Integer> points) {
        int least = set.whole("least");
        int most = set.whole("most");
        return points.entrySet().stream()
                .filter(e -> e.getValue() < least || e.getValue() > most)
                .findFirst()
                .map(e ->
                        Reason.of(
                                Reason.Key.POINTS_OUT_OF_BOUNDS,
                                e.getKey(),
                                e.getValue(),
                                least,
                                most));
    }
}
