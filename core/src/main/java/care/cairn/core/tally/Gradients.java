package care.cairn.core.tally;

import static care.cairn.core.tally.poll.Choice.Tone.AGAINST;
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
 * Gradients of agreement: an ordered scale of eight, after Kaner (1987), with labels of our own.
 * Passes if nobody vetoes, at most the share {@code serious} disagrees seriously, and at least the
 * share {@code support} of those who answered stands at one of the first three steps. The group
 * sets both in advance, by what is at stake.
 */
record Gradients(Settings set) implements DecisionRule {

    private static final List<Parameter> PARAMETERS =
            List.of(
                    Parameter.share("support", new Share(1, 2)),
                    Parameter.share("serious", new Share(1, 10)));

    private static final List<Choice> CHOICES =
            List.of(
                    Choice.free("wholly-for", FOR),
                    Choice.free("for-small-worry", FOR),
                    Choice.free("for-reserved", RESERVED),
                    Choice.free("neutral", ASIDE),
                    Choice.free("talk-more", ASIDE),
                    Choice.free("dislike-accept", AGAINST),
                    Choice.reasoned("seriously-against", AGAINST),
                    Choice.reasoned("veto", BLOCK));

    Gradients(Map<String, String> given) {
        this(Settings.of(PARAMETERS, given));
    }

    @Override
    public String key() {
        return "gradients/1";
    }

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public Gradients with(Map<String, String> settings) {
        return new Gradients(settings);
    }

    @Override
    public List<Choice> choices() {
        return CHOICES;
    }

    @Override
    public Outcome judge(Poll poll) {
        if (poll.count("veto") > 0) {
            return poll.outcome(
                    Verdict.BLOCKED_BY_OBJECTION, Reason.of(Reason.Key.BLOCKS, poll.count("veto")));
        }
        int given = poll.tally().given();
        if (given == 0) {
            return poll.outcome(Verdict.NOT_PASSED, Reason.of(Reason.Key.NO_POSITIONS));
        }
        int against = poll.count("seriously-against");
        int most = set.share("serious").atMost(given);
        if (against > most) {
            return poll.outcome(
                    Verdict.NOT_PASSED,
                    Reason.of(Reason.Key.TOO_MANY_AGAINST, against, most, given));
        }
        int support =
                poll.count("wholly-for")
                        + poll.count("for-small-worry")
                        + poll.count("for-reserved");
        int needed = Math.max(1, set.share("support").atLeast(given));
        return support >= needed
                ? poll.outcome(
                        Verdict.PASSED, Reason.of(Reason.Key.ENOUGH_FOR, support, needed, given))
                : poll.outcome(
                        Verdict.NOT_PASSED,
                        Reason.of(Reason.Key.TOO_FEW_FOR, support, needed, given));
    }
}
