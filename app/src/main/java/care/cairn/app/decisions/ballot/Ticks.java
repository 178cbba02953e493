package care.cairn.app.decisions.ballot;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.util.MultiValueMap;

/**
 * Marks on options as a form sends them: {@code pick=o1} for one that is chosen, {@code mark.o1=3}
 * for its points or its rank.
 */
public final class Ticks {
    private Ticks() {}

    private static final String PREFIX = "mark.";

    /** Out of the bounds of every rule, so that the rule itself refuses it. */
    private static final int UNREADABLE = -1;

    /** None where a choice is given; what is left blank is not marked. */
    public static Map<String, Integer> marks(String choice, MultiValueMap<String, String> sent) {
        Map<String, Integer> marks = new TreeMap<>();
        if (!choice.isEmpty()) {
            return marks;
        }
        sent.getOrDefault("pick", List.of()).forEach(option -> marks.put(option, 1));
        sent.forEach((name, values) -> {
            if (name.startsWith(PREFIX) && !values.getFirst().isBlank()) {
                marks.put(name.substring(PREFIX.length()), number(values.getFirst().strip()));
            }
        });
        return marks;
    }

    private static int number(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : UNREADABLE;
    }
}
