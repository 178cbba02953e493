package care.cairn.core.tally.poll;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The count of a vote. Those who have not answered are counted as openly as those who have.
 *
 * @param counts positions by choice key, in the rule's order; options are counted in the outcome
 * @param given positions that count
 * @param eligible seats that may give one
 * @param recused voting seats kept away by an interest
 * @param advisory seats with a voice and no vote
 * @param setAside ballots given by seats that are not eligible, and not counted
 */
public record Tally(
        Map<String, Integer> counts,
        int given,
        int eligible,
        int recused,
        int advisory,
        int setAside) {

    public Tally {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    /** Number of positions with this choice. */
    public int count(String choice) {
        return counts.getOrDefault(choice, 0);
    }

    /** Eligible seats that have not answered. */
    public int undecided() {
        return eligible - given;
    }
}
