package care.cairn.core.tally;

import static care.cairn.core.tally.poll.Choice.Tone.AGAINST;
import static care.cairn.core.tally.poll.Choice.Tone.FOR;

import care.cairn.core.tally.poll.Choice;
import care.cairn.core.tally.poll.Outcome;
import care.cairn.core.tally.poll.Parameter;
import care.cairn.core.tally.poll.Poll;
import care.cairn.core.tally.poll.Reason;
import care.cairn.core.tally.poll.Seat;
import care.cairn.core.tally.poll.Settings;
import care.cairn.core.tally.poll.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Urgent action before the next quorate meeting, by the few who may take it (chair and chief
 * officer, say). Passes if at least {@code signatories} of those with the role {@code signatory}
 * are for it, none of them is against it, and it says why it cannot wait, who was consulted, its
 * limit, when it expires and by when it comes to be ratified. Unratified it lapses; that is another
 * decision.
 */
record UrgentAction(Settings set) implements DecisionRule {

    private static final List<Parameter> PARAMETERS =
            List.of(Parameter.whole("signatories", 2, 1, 9));

    private static final List<Choice> CHOICES =
            List.of(Choice.free("for", FOR), Choice.free("against", AGAINST));

    UrgentAction(Map<String, String> given) {
        this(Settings.of(PARAMETERS, given));
    }

    @Override
    public String key() {
        return "urgent-action/1";
    }

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public UrgentAction with(Map<String, String> settings) {
        return new UrgentAction(settings);
    }

    @Override
    public List<Choice> choices() {
        return CHOICES;
    }

    @Override
    public Set<String> conditions() {
        return Set.of("justification", "consulted", "limit", "expiry", "ratify-by");
    }

    @Override
    public Set<String> roles() {
        return Set.of("signatory");
    }

    @Override
    public Outcome judge(Poll poll) {
        List<Seat> holders = poll.holders("signatory");
        List<Reason> missing = new ArrayList<>();
        int signed = 0;
        for (Seat seat : holders) {
            Optional<String> choice = poll.choiceOf(seat.id());
            signed += choice.equals(Optional.of(ForAgainst.FOR)) ? 1 : 0;
            if (choice.equals(Optional.of(ForAgainst.AGAINST))) {
                missing.add(Reason.of(Reason.Key.SIGNATORY_AGAINST, seat.id()));
            }
        }
        int needed = set.whole("signatories");
        if (signed < needed) {
            missing.add(
                    holders.isEmpty()
                            ? Reason.of(Reason.Key.ROLE_EMPTY, "signatory")
                            : Reason.of(Reason.Key.TOO_FEW_FOR, signed, needed, holders.size()));
        }
        missing.addAll(poll.unmet(conditions()));
        return missing.isEmpty()
                ? poll.outcome(Verdict.PASSED, Reason.of(Reason.Key.DECIDERS_FOR, signed))
                : poll.outcome(Verdict.NOT_PASSED, missing);
    }
}
