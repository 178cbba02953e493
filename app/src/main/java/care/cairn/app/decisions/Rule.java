package care.cairn.app.decisions;

import care.cairn.core.tally.DecisionRule;
import care.cairn.core.tally.DecisionRules;
import care.cairn.core.tally.poll.Quorum;
import java.util.List;
import java.util.Map;
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

    /** Those that the pages know how to ask. */
    private static final List<String> ASKED = List.of(USUAL);

    static boolean known(String key) {
        return ASKED.contains(key) && DecisionRules.find(key).isPresent();
    }

    DecisionRule value() {
        return DecisionRules.of(key, settings);
    }

    Quorum quorumValue() {
        return Quorum.ofEach(quorum, Set.copyOf(sectors));
    }

    /** The key of its word on the screen, such as {@code decisions.rule.consent}. */
    public String word() {
        return "decisions.rule." + key.substring(0, key.indexOf('/'));
    }
}
