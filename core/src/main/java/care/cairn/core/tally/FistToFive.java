package care.cairn.core.tally;

import static care.cairn.core.tally.poll.Choice.Tone.AGAINST;
import static care.cairn.core.tally.poll.Choice.Tone.BLOCK;
import static care.cairn.core.tally.poll.Choice.Tone.FOR;
import static care.cairn.core.tally.poll.Choice.Tone.RESERVED;

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
 * Fist to five: 0 blocks, 1 has a major concern, 2 something to discuss, 3 can live with it, 4
 * finds it good, 5 will champion it. Passes if all who answered show at least {@code least};
 * otherwise the low ones are heard, the proposal amended and the hands shown again.
 */
record FistToFive(Settings set) implements DecisionRule {

    private static final List<Parameter> PARAMETERS = List.of(Parameter.whole("least", 3, 1, 5));

    private static final List<Choice> CHOICES =
            List.of(
                    Choice.free("5", FOR),
                    Choice.free("4", FOR),
                    Choice.free("3", RESERVED),
                    Choice.reasoned("2", AGAINST),
                    Choice.reasoned("1", AGAINST),
                    Choice.reasoned("0", BLOCK));

    FistToFive(Map<String, String> given) {
        this(Settings.of(PARAMETERS, given));
    }

    @Override
    public String key() {
        return "fist-to-five/1";
    }

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public FistToFive with(Map<String, String> settings) {
        return new FistToFive(settings);
    }

    @Override
    public List<Choice> choices() {
        return CHOICES;
    }

    @Override
    public Outcome judge(Poll poll) {
        if (poll.count("0") > 0) {
            return poll.outcome(
                    Verdict.BLOCKED_BY_OBJECTION, Reason.of(Reason.Key.BLOCKS, poll.count("0")));
        }
        int given = poll.tally().given();
        if (given == 0) {
            return poll.outcome(Verdict.NOT_PASSED, Reason.of(Reason.Key.NO_POSITIONS));
        }
        int least = set.whole("least");
        int below = 0;
        for (int fingers = 1; fingers < least; fingers++) {
            below += poll.count(Integer.toString(fingers));
        }
        return below == 0
                ? poll.outcome(Verdict.PASSED, Reason.of(Reason.Key.NO_SCORE_BELOW, given, least))
                : poll.outcome(
                        Verdict.NOT_PASSED, Reason.of(Reason.Key.SCORES_BELOW, below, least));
    }
}
