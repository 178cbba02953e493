package care.cairn.core.tally;

import care.cairn.core.tally.election.ScottishStv;
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
 * Several seats by {@link ScottishStv}: rank the options; votes above the quota go on to the next.
 */
record TransferableVote(Settings set) implements DecisionRule {

    private static final List<Parameter> PARAMETERS = List.of(Parameter.whole("seats", 1, 1, 100));

    TransferableVote(Map<String, String> given) {
        this(Settings.of(PARAMETERS, given));
    }

    @Override
    public String key() {
        return "scottish-stv/1";
    }

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public TransferableVote with(Map<String, String> settings) {
        return new TransferableVote(settings);
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
        int seats = set.whole("seats");
        return OptionVote.staged(
                poll,
                ScottishStv.count(OptionVote.ranked(poll), seats, poll.circumstances().lots()),
                seats);
    }
}
