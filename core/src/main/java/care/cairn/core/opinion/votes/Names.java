package care.cairn.core.opinion.votes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names and the numbers they were given, in the order they came. */
final class Names {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    /** The number of a name; a new name gets the next one. */
    int number(String name) {
        Integer known = numbers.get(name);
        if (known != null) {
            return known;
        }
        numbers.put(name, names.size());
        names.add(name);
        return names.size() - 1;
    }

    boolean knows(String name) {
        return numbers.containsKey(name);
    }

    String name(int number) {
        return names.get(number);
    }

    int size() {
        return names.size();
    }

    /** The names so far, in the order they came. */
    List<String> all() {
        return List.copyOf(names);
    }

    /** The numbers in the order of their names: numbers by size, then text by letters. */
    int[] inOrder() {
        return NaturalOrder.places(names);
    }
}
