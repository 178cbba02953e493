package care.cairn.app.decisions.ballot;

import care.cairn.core.tally.DecisionRule;
import care.cairn.core.tally.DecisionRules;
import care.cairn.core.tally.poll.Choice;
import care.cairn.core.tally.poll.Form;
import care.cairn.core.tally.poll.Quorum;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How a decision is made: its rule with its version and settings, and its quorum, fixed at opening.
 *
 * @param key such as {@code consent/1}
 * @param settings of the rule's parameters
 * @param quorum how many voting seats must give a position
 * @param sectors of which at least one seat must give a position
 */
public record Rule(String key, Map<String, String> settings, int quorum, List<String> sectors) {
    public Rule {
        settings = Map.copyOf(new TreeMap<>(settings));
        sectors = List.copyOf(sectors);
    }

    /** The rule that a body uses unless it says otherwise. */
    public static final String USUAL = "consent/1";

    /** The role of whoever may settle even votes, where the terms grant a casting vote. */
    public static final String CHAIR = "chair";

    /** Another rule with the quorum of this one; where the word of a few decides, there is none. */
    public Optional<Rule> as(String other, Map<String, String> set) {
        try {
            var value = DecisionRules.of(other, set);
            return Optional.of(
                    value.roles().isEmpty()
                            ? new Rule(other, value.settings(), quorum, sectors)
                            : new Rule(other, value.settings(), 0, List.of()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public DecisionRule value() {
        return DecisionRules.of(key, settings);
    }

    public Quorum quorumValue() {
        return Quorum.ofEach(quorum, Set.copyOf(sectors));
    }

    /** Whether it is decided among options, and not on one proposal. */
    public boolean amongOptions() {
        return value().form() != Form.PICK;
    }

    /** Whether even votes wait for the chair. */
    public boolean castingVote() {
        return "chair".equals(settings.get("casting-vote"));
    }

    /** Whether nobody need be told who said what, so that ballots can be secret. */
    public boolean canBeSecret() {
        return !value().needsNames()
                && value().choices().stream()
                        .noneMatch(c -> c.needsReason() || c.tone() == Choice.Tone.BLOCK);
    }

    /** Whether results can be hidden: not where an objection or advice asks for an answer. */
    public boolean canBeHidden() {
        return !value().hearsObjections() && value().roles().isEmpty();
    }

    /** How one choice bears on the proposal. */
    public Choice.Tone tone(String choice) {
        return value().choices().stream()
                .filter(c -> c.key().equals(choice))
                .map(Choice::tone)
                .findFirst()
                .orElse(Choice.Tone.FOR);
    }

    /** Whether a choice raises an objection with a life of its own. */
    public boolean objects(String choice) {
        return value().hearsObjections() && tone(choice) == Choice.Tone.BLOCK;
    }

    /** The key of its word on the screen, such as {@code decisions.rule.consent}. */
    public String word() {
        return word(key);
    }

    public static String word(String key) {
        return "decisions.rule." + key.substring(0, key.indexOf('/'));
    }
}
