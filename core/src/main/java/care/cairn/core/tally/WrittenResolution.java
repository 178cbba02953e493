package care.cairn.core.tally;

import static care.cairn.core.tally.poll.Choice.Tone.ASIDE;
import static care.cairn.core.tally.poll.Choice.Tone.BLOCK;
import static care.cairn.core.tally.poll.Choice.Tone.FOR;

import care.cairn.core.tally.poll.Choice;
import care.cairn.core.tally.poll.Outcome;
import care.cairn.core.tally.poll.Parameter;
import care.cairn.core.tally.poll.Poll;
import care.cairn.core.tally.poll.Reason;
import care.cairn.core.tally.poll.Settings;
import care.cairn.core.tally.poll.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A written resolution with an object-by date: the paper states what happens by default. Passes
 * once the window has elapsed if the quorum answered, at least one of them agrees and nobody asks
 * for a meeting; any member may call it in. Condition: {@code window-elapsed}.
 */
record WrittenResolution(Settings set) implements DecisionRule {

    private static final List<Parameter> PARAMETERS = List.of();

    private static final List<Choice> CHOICES =
            List.of(
                    Choice.free("agree", FOR),
                    Choice.free("abstain", ASIDE),
                    Choice.reasoned("call-in", BLOCK));

    WrittenResolution(Map<String, String> given) {
        this(Settings.of(PARAMETERS, given));
    }

    @Override
    public String key() {
        return "written-resolution/1";
    }

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public WrittenResolution with(Map<String, String> settings) {
        return new WrittenResolution(settings);
    }

    @Override
    public List<Choice> choices() {
        return CHOICES;
    }

    @Override
    public Set<String> conditions() {
        return Set.of("window-elapsed");
    }

    @Override
    public Outcome judge(Poll poll) {
        int calls = poll.count("call-in");
        int given = poll.tally().given();
        if (calls > 0) {
            return poll.outcome(
                    Verdict.BLOCKED_BY_OBJECTION, Reason.of(Reason.Key.CALLED_IN, calls));
        }
        if (given == 0) {
            return poll.outcome(Verdict.NOT_PASSED, Reason.of(Reason.Key.NO_POSITIONS));
        }
        if (poll.count("agree") == 0) {
            return poll.outcome(Verdict.NOT_PASSED, Reason.of(Reason.Key.ONLY_ABSTENTIONS, given));
        }
        List<Reason> unmet = poll.unmet(conditions());
        return unmet.isEmpty()
                ? poll.outcome(Verdict.PASSED, Reason.of(Reason.Key.NOT_CALLED_IN, given))
                : poll.outcome(Verdict.NOT_PASSED, unmet);
    }
}
