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
 * Dots out of one purse: each ballot spreads up to {@code dots} among the options as it likes;
 * those with most win, as many as {@code winners}.
 */
record DotVote(Settings set) implements DecisionRule {

    private static final List<Parameter> PARAMETERS =
            List.of(Parameter.whole("dots", 8, 1, 100), Parameter.whole("winners", 1, 1, 100));

    DotVote(Map<String, String> given) {
        this(Settings.of(PARAMETERS, given));
    }

    @Override
    public String key() {
        return "dot-vote/1";
    }

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public DotVote with(Map<String, String> settings) {
        return new DotVote(settings);
    }

    @Override
    public List<Choice> choices() {
        return OptionVote.CHOICES;
    }

    @Override
    public Form form() {
        return Form.SHARE_OUT;
    }

    @Override
    public Optional<Reason> refuses(Position position, Circumstances circumstances) {
        if (position instanceof Position.Points(var points)) {
            return OptionVote.unknown(points.keySet(), circumstances.options())
                    .or(() -> overspent(points));
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
                                position instanceof Position.Points(var points)
                                        ? points.getOrDefault(option, 0)
                                        : 0);
        return OptionVote.most(poll, totals, set.whole("winners"), 1);
    }

    private Optional<Reason> overspent(Map<String, Integer> points) {
        int dots = set.whole("dots");
        for (Map.Entry<String, Integer> e : points.entrySet()) {
            if (e.getValue() < 0 || e.getValue() > dots) {
                return Optional.of(
                        Reason.of(
                                Reason.Key.POINTS_OUT_OF_BOUNDS,
                                e.getKey(),
                                e.getValue(),
                                0,
                                dots));
            }
        }
        int spent = points.values().stream().mapToInt(n -> n).sum();
        return spent > dots
                ? Optional.of(Reason.of(Reason.Key.TOO_MANY_POINTS, spent, dots))
                : Optional.empty();
    }
}
