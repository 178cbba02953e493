package care.cairn.core.tally;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every decision rule, with its initial settings. */
public final class DecisionRules {

    /** The list, in the order in which a form offers it. */
    public static final List<DecisionRule> ALL =
            List.of(
                    new Consent(Map.of()),
                    new Consensus(Map.of()),
                    new Unanimity(Map.of()),
                    new Gradients(Map.of()),
                    new FistToFive(Map.of()),
                    new Advice(Map.of()),
                    new DelegationLevel(Map.of()),
                    new SimpleMajority(Map.of()),
                    new AbsoluteMajority(Map.of()),
                    new SuperMajority(Map.of()),
                    new SectorMajority(Map.of()),
                    new DoubleMajority(Map.of()),
                    new WrittenResolution(Map.of()),
                    new UrgentAction(Map.of()),
                    new Choose(Map.of()),
                    new Score(Map.of()),
                    new DotVote(Map.of()),
                    new RunOff(Map.of()),
                    new BeatPath(Map.of()),
                    new TransferableVote(Map.of()));

    private DecisionRules() {}

    /** The rule of that key, such as {@code consent/1}, with its initial settings. */
    public static Optional<DecisionRule> find(String key) {
        return ALL.stream().filter(rule -> rule.key().equals(key)).findFirst();
    }

    /**
     * The rule of that key as a body has set it.
     *
     * @throws IllegalArgumentException if there is no such rule or a value cannot be set
     */
    public static DecisionRule of(String key, Map<String, String> settings) {
        return find(key)
                .orElseThrow(() -> new IllegalArgumentException("No decision rule " + key + "."))
                .with(settings);
    }
}
