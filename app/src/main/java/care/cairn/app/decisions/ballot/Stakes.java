package care.cairn.app.decisions.ballot;

import care.cairn.app.ledger.Words;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is at stake, and so how heavy a method it suggests: from advice to a majority in every
 * sector. A lighter one is allowed, with its reason.
 *
 * @param kind the key of a kind of decision, or ""
 * @param impact one of {@link #IMPACTS}, or "" where nobody said
 * @param undoing one of {@link #UNDOINGS}, or ""
 * @param reach one of {@link #REACHES}, or ""
 * @param lighter why a lighter method was taken, or no words
 * @param amount of money it is about, in whole units, or null where nobody said
 */
public record Stakes(
        String kind,
        String impact,
        String undoing,
        String reach,
        Words lighter,
        @Nullable Long amount) {

    public Stakes(String kind, String impact, String undoing, String reach, Words lighter) {
        this(kind, impact, undoing, reach, lighter, null);
    }

    public static final Stakes UNSAID = new Stakes("", "", "", "", Words.NONE);

    /** From little to much. */
    public static final List<String> IMPACTS = List.of("small", "middling", "large");

    public static final List<String> UNDOINGS = List.of("easy", "costly", "never");
    public static final List<String> REACHES = List.of("one", "several", "all");

    /** How heavy each rule is: 1 for the word of a few, 4 for a say of each sector. */
    private static final Map<String, Integer> WEIGHTS =
            Map.ofEntries(
                    Map.entry("urgent-action/1", 0),
                    Map.entry("advice/1", 1),
                    Map.entry("delegation-level/1", 1),
                    Map.entry("consent/1", 3),
                    Map.entry("consensus/1", 3),
                    Map.entry("gradients/1", 3),
                    Map.entry("fist-to-five/1", 3),
                    Map.entry("absolute-majority/1", 3),
                    Map.entry("super-majority/1", 3),
                    Map.entry("sector-majority/1", 4),
                    Map.entry("double-majority/1", 4),
                    Map.entry("unanimity/1", 4));

    /** One rule of each weight that is suggested, from 1 on. */
    private static final List<String> SUGGESTED =
            List.of("advice/1", "simple-majority/1", "consent/1", "sector-majority/1");

    /** Whether all three questions were answered. */
    public boolean said() {
        return IMPACTS.contains(impact) && UNDOINGS.contains(undoing) && REACHES.contains(reach);
    }

    /** The weight that the stakes ask for, from 1 to 4; 0 where nobody said what they are. */
    public int weight() {
        if (!said()) {
            return 0;
        }
        int sum = IMPACTS.indexOf(impact) + UNDOINGS.indexOf(undoing) + REACHES.indexOf(reach);
        return 1 + (sum + 1) / 2;
    }

    /** The rule that the stakes suggest, or "" where nobody said what they are. */
    public String suggested() {
        return said() ? SUGGESTED.get(weight() - 1) : "";
    }

    /** Whether a rule is lighter than the stakes suggest. */
    public boolean lighterThanSuggested(String rule) {
        return WEIGHTS.getOrDefault(rule, 2) < weight();
    }

    public Stakes with(Words reason) {
        return new Stakes(kind, impact, undoing, reach, reason, amount);
    }
}
