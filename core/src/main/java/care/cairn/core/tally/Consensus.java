package care.cairn.core.tally;

import static care.cairn.core.tally.poll.Choice.Tone.ASIDE;
import static care.cairn.core.tally.poll.Choice.Tone.BLOCK;
import static care.cairn.core.tally.poll.Choice.Tone.FOR;
import static care.cairn.core.tally.poll.Choice.Tone.RESERVED;

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

/**
 * Consensus as the sense of a meeting, which is not unanimity: passes if nobody blocks and at least
 * the share {@code agreement} of those who answered agree, with or without reservations. Standing
 * aside is noted and does not block. The chair states the sense of the meeting by closing it.
 */
record Consensus(Settings set) implements DecisionRule {

    private static final List<Parameter> PARAMETERS =
            List.of(Parameter.share("agreement", new Share(2, 3)));

    private static final List<Choice> CHOICES =
            List.of(
                    Choice.free("agree", FOR),
                    Choice.free("reservations", RESERVED),
                    Choice.free("stand-aside", ASIDE),
                    Choice.reasoned("block", BLOCK));

    Consensus(Map<String, String> given) {
        this(Settings.of(PARAMETERS, given));
    }

    @Override
    public String key() {
        return "consensus/1";
    }

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public Consensus with(Map<String, String> settings) {
        return new Consensus(settings);
    }

    @Override
    public List<Choice> choices() {
        return CHOICES;
    }

    @Override
    public Outcome judge(Poll poll) {
        if (poll.count("block") > 0) {
            return poll.outcome(
                    Verdict.BLOCKED_BY_OBJECTION,
                    Reason.of(Reason.Key.BLOCKS, poll.count("block")));
        }
        int given = poll.tally().given();
        if (given == 0) {
            return poll.outcome(Verdict.NOT_PASSED, Reason.of(Reason.Key.NO_POSITIONS));
        }
        int agree = poll.count("agree") + poll.count("reservations");
        int needed = Math.max(1, set.share("agreement").atLeast(given));
        return agree >= needed
                ? poll.outcome(
                        Verdict.PASSED, Reason.of(Reason.Key.ENOUGH_FOR, agree, needed, given))
                : poll.outcome(
                        Verdict.NOT_PASSED,
                        Reason.of(Reason.Key.TOO_FEW_FOR, agree, needed, given));
    }
}
