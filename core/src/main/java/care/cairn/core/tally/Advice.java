package care.cairn.core.tally;

import static care.cairn.core.tally.poll.Choice.Tone.AGAINST;
import static care.cairn.core.tally.poll.Choice.Tone.ASIDE;
import static care.cairn.core.tally.poll.Choice.Tone.FOR;

import care.cairn.core.tally.poll.Ballot;
import care.cairn.core.tally.poll.Choice;
import care.cairn.core.tally.poll.Outcome;
import care.cairn.core.tally.poll.Parameter;
import care.cairn.core.tally.poll.Poll;
import care.cairn.core.tally.poll.Reason;
import care.cairn.core.tally.poll.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The advice process: whoever starts it may decide, after seeking advice from those affected and
 * those who know. Advice binds nobody and must be answered. Passes if the decider is for it, every
 * required adviser was asked, all of them have spoken or the window has elapsed, and each piece of
 * advice (for or against) has its answer. Advisory seats may advise. Roles: {@code decider}, {@code
 * adviser}, and of these the {@code asked} and the {@code answered}. Condition: {@code
 * window-elapsed}, asked only while an adviser is silent.
 */
record Advice(Settings set) implements DecisionRule {

    private static final List<Parameter> PARAMETERS = List.of();

    private static final List<Choice> CHOICES =
            List.of(
                    Choice.free("for", FOR),
                    Choice.reasoned("against", AGAINST),
                    Choice.free("no-view", ASIDE));

    Advice(Map<String, String> given) {
        this(Settings.of(PARAMETERS, given));
    }

    @Override
    public String key() {
        return "advice/1";
    }

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public Advice with(Map<String, String> settings) {
        return new Advice(settings);
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
    public Set<String> roles() {
        return Set.of("decider", "adviser", "asked", "answered");
    }

    @Override
    public Outcome judge(Poll poll) {
        List<Reason> missing = new ArrayList<>(Deciders.missing(poll, List.of("decider")));
        boolean silent = false;
        for (String adviser : poll.circumstances().role("adviser")) {
            if (!poll.circumstances().role("asked").contains(adviser)) {
                missing.add(Reason.of(Reason.Key.ADVISER_NOT_ASKED, adviser));
            }
            silent |= poll.choiceOf(adviser).isEmpty();
        }
        if (silent) {
            missing.addAll(poll.unmet(conditions()));
        }
        poll.heard().stream()
                .map(Ballot::seat)
                .sorted()
                .filter(seat -> owedAnAnswer(poll, seat))
                .forEach(seat -> missing.add(Reason.of(Reason.Key.ADVICE_NOT_ANSWERED, seat)));
        return Deciders.outcome(poll, List.of("decider"), missing);
    }

    private static boolean owedAnAnswer(Poll poll, String seat) {
        return !poll.circumstances().role("decider").contains(seat)
                && !poll.circumstances().role("answered").contains(seat)
                && !poll.choiceOf(seat).equals(Optional.of("no-view"));
    }
}
