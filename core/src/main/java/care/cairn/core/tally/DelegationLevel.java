package care.cairn.core.tally;

import static care.cairn.core.tally.poll.Choice.Tone.AGAINST;
import static care.cairn.core.tally.poll.Choice.Tone.FOR;

import care.cairn.core.tally.poll.Choice;
import care.cairn.core.tally.poll.Outcome;
import care.cairn.core.tally.poll.Parameter;
import care.cairn.core.tally.poll.Poll;
import care.cairn.core.tally.poll.Reason;
import care.cairn.core.tally.poll.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The seven levels of delegation, after Appelo's Management 3.0, between who holds a power and to
 * whom it is delegated. {@code tell}, {@code sell}, {@code consult}: the holder decides, after
 * explaining or after hearing the delegate; {@code agree}: both have to be for it; {@code advise},
 * {@code inquire}, {@code delegate}: the delegate decides, after hearing the holder, telling the
 * holder afterwards, or alone. Roles: {@code holder}, {@code delegate}. Conditions: {@code
 * explained} to sell, {@code heard} to consult or advise.
 */
record DelegationLevel(Settings set) implements DecisionRule {

    private static final List<Parameter> PARAMETERS =
            List.of(
                    Parameter.pick(
                            "level",
                            "agree",
                            "tell",
                            "sell",
                            "consult",
                            "advise",
                            "inquire",
                            "delegate"));

    private static final List<Choice> CHOICES =
            List.of(Choice.free("for", FOR), Choice.free("against", AGAINST));

    DelegationLevel(Map<String, String> given) {
        this(Settings.of(PARAMETERS, given));
    }

    @Override
    public String key() {
        return "delegation-level/1";
    }

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public DelegationLevel with(Map<String, String> settings) {
        return new DelegationLevel(settings);
    }

    @Override
    public List<Choice> choices() {
        return CHOICES;
    }

    @Override
    public Set<String> conditions() {
        return switch (set.text("level")) {
            case "sell" -> Set.of("explained");
            case "consult", "advise" -> Set.of("heard");
            default -> Set.of();
        };
    }

    @Override
    public Set<String> roles() {
        return Set.of("holder", "delegate");
    }

    @Override
    public Outcome judge(Poll poll) {
        List<String> deciding =
                switch (set.text("level")) {
                    case "tell", "sell", "consult" -> List.of("holder");
                    case "advise", "inquire", "delegate" -> List.of("delegate");
                    default -> List.of("holder", "delegate");
                };
        List<Reason> missing = new ArrayList<>(Deciders.missing(poll, deciding));
        missing.addAll(poll.unmet(conditions()));
        return Deciders.outcome(poll, deciding, missing);
    }
}
