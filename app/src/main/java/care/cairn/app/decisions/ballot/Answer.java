package care.cairn.app.decisions.ballot;

import care.cairn.core.tally.DecisionRule;
import care.cairn.core.tally.poll.Position;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a seat answers: one of the rule's choices, or marks on the options.
 *
 * @param choice the key of the choice, or "" where options are marked
 * @param marks by option: 1 if it is chosen, its points, or its rank from 1 on
 */
public record Answer(String choice, Map<String, Integer> marks) {
    public Answer {
        marks = new TreeMap<>(marks);
    }

    public static Answer of(String choice) {
        return new Answer(choice, Map.of());
    }

    /** As the rule counts it. */
    public Position position(DecisionRule rule) {
        if (!choice.isEmpty()) {
            return new Position.Pick(choice);
        }
        return switch (rule.form()) {
            case PICK -> new Position.Pick("");
            case SELECT -> new Position.Selection(chosen());
            case SCORE, SHARE_OUT -> new Position.Points(marks);
            case RANK -> new Position.Ranking(ranks());
        };
    }

    private Set<String> chosen() {
        return marks.entrySet().stream()
                .filter(mark -> mark.getValue() > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<Set<String>> ranks() {
        Map<Integer, Set<String>> byRank = new TreeMap<>();
        marks.forEach((option, rank) ->
                byRank.computeIfAbsent(rank, it -> new LinkedHashSet<>()).add(option));
        return new ArrayList<>(byRank.values());
    }

    /** As one line, to be sealed: {@code for}, or {@code o1=3,o2=1}. */
    public String line() {
        return choice.isEmpty()
                ? marks.entrySet().stream()
                        .map(mark -> mark.getKey() + "=" + mark.getValue())
                        .collect(Collectors.joining(","))
                : choice;
    }

    /** Reads what {@link #line} wrote; erased words are no answer any more. */
    public static Answer read(String line) {
        if (!line.contains("=")) {
            return of(line);
        }
        Map<String, Integer> marks = new TreeMap<>();
        for (String mark : line.split(",", -1)) {
            int at = mark.indexOf('=');
            marks.put(mark.substring(0, at), Integer.parseInt(mark.substring(at + 1)));
        }
        return new Answer("", marks);
    }
}
