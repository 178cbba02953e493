package care.cairn.core.tally;

import care.cairn.core.tally.election.Schulze;
import care.cairn.core.tally.poll.Choice;
import care.cairn.core.tally.poll.Circumstances;
import care.cairn.core.tally.poll.Counted;
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
 * One winner by the {@link Schulze} method: rank the options, equal ones together; who would win
 * against every other wins. Several that nobody beats are tied and wait for the lot.
 */
record BeatPath(Settings set) implements DecisionRule {

    private static final List<Parameter> PARAMETERS = List.of();

    BeatPath(Map<String, String> given) {
        this(Settings.of(PARAMETERS, given));
    }

    @Override
    public String key() {
        return "schulze/1";
    }

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public BeatPath with(Map<String, String> settings) {
        return new BeatPath(settings);
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
            return OptionVote.misranked(ranking, circumstances.options());
        }
        return DecisionRule.super.refuses(position, circumstances);
    }

    @Override
    public Outcome judge(Poll poll) {
        return poll.nothingCast(OptionVote.ABSTAIN).orElseGet(() -> count(poll));
    }

    private Outcome count(Poll poll) {
        Schulze paired = Schulze.count(OptionVote.ranked(poll));
        Counted counted = new Counted.Paired(paired);
        if (paired.winners().size() == 1) {
            return OptionVote.won(poll, paired.winners(), 1, counted);
        }
        return OptionVote.drawn(poll, paired.winners())
                .map(drawn -> OptionVote.won(poll, drawn.subList(0, 1), 1, counted))
                .orElseGet(() -> OptionVote.tied(poll, paired.winners(), counted));
    }
}
