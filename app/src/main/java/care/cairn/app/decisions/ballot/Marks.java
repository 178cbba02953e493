package care.cairn.app.decisions.ballot;

import care.cairn.core.tally.poll.Form;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Marks on options as one reads them: what was chosen, the points, or the order. */
public final class Marks {
    private Marks() {}

    public static String words(Answer answer, Form form, Map<String, String> names) {
        return switch (form) {
            case PICK -> "";
            case SELECT ->
                    answer.marks().entrySet().stream()
                            .filter(it -> it.getValue() > 0)
                            .map(it -> name(names, it.getKey()))
                            .collect(Collectors.joining(", "));
            case SCORE, SHARE_OUT ->
                    answer.marks().entrySet().stream()
                            .map(it -> name(names, it.getKey()) + " " + it.getValue())
                            .collect(Collectors.joining(", "));
            case RANK ->
                    answer.marks().entrySet().stream()
                            .sorted(Comparator.comparing(Map.Entry::getValue))
                            .map(it -> it.getValue() + ". " + name(names, it.getKey()))
                            .collect(Collectors.joining(", "));
        };
    }

    private static String name(Map<String, String> names, String key) {
        return Objects.requireNonNullElse(names.get(key), key);
    }
}
