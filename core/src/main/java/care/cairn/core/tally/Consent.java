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
import care.cairn.core.tally.poll.Verdict;
import java.util.List;
import java.util.Map;

/**
 * Consent, as sociocracy has it (Endenburg): passes unless a reasoned objection stands open. An
 * objection says why the proposal would harm an aim of the group or carry a risk it cannot manage;
 * it is integrated, withdrawn, escalated or found not to qualify, and closes nothing while it is
 * open. With {@code answers = everyone}, silence is not consent.
 */
record Consent(Settings set) implements DecisionRule {

    private static final List<Parameter> PARAMETERS =
            List.of(Parameter.pick("answers", "quorum", "everyone"));

    private static final List<Choice> CHOICES =
            List.of(
                    Choice.free("no-objection", FOR),
                    Choice.free("concern", RESERVED),
                    Choice.free("stand-aside", ASIDE),
                    Choice.reasoned("object", BLOCK));

    Consent(Map<String, String> given) {
        this(Settings.of(PARAMETERS, given));
    }

    @Override
    public String key() {
        return "consent/1";
    }

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public Consent with(Map<String, String> settings) {
        return new Consent(settings);
    }

    @Override
    public List<Choice> choices() {
        return CHOICES;
    }

    @Override
    public boolean hearsObjections() {
        return true;
    }

    @Override
    public Outcome judge(Poll poll) {
        int open = poll.circumstances().openObjections().orElse(poll.count("object"));
        if (open > 0) {
            return poll.outcome(
                    Verdict.BLOCKED_BY_OBJECTION, Reason.of(Reason.Key.OPEN_OBJECTIONS, open));
        }
        int silent = poll.tally().undecided();
        if (poll.tally().given() == 0 || (silent > 0 && set.text("answers").equals("everyone"))) {
            return poll.outcome(Verdict.NOT_PASSED, Reason.of(Reason.Key.NOT_ALL_ANSWERED, silent));
        }
        return poll.outcome(
                Verdict.PASSED, Reason.of(Reason.Key.NO_OPEN_OBJECTION, poll.tally().given()));
    }
}
