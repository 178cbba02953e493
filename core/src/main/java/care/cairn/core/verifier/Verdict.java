package care.cairn.core.verifier;

import java.util.List;

/**
 * What a check of a record found, in plain sentences.
 *
 * @param facts what was checked and holds
 * @param faults what does not hold; none if the record is whole
 */
public record Verdict(List<String> facts, List<String> faults) {

    public Verdict {
        facts = List.copyOf(facts);
        faults = List.copyOf(faults);
    }

    /** Whether nothing is at fault. */
    public boolean whole() {
        return faults.isEmpty();
    }

    /** The verdict on several lines, the last of which says it all. */
    public String text() {
        StringBuilder out = new StringBuilder();
        facts.forEach(fact -> out.append("  ok     ").append(fact).append('\n'));
        faults.forEach(fault -> out.append("  FAULT  ").append(fault).append('\n'));
        return out.append(whole() ? "All of it holds.\n" : "It does NOT hold.\n").toString();
    }
}
