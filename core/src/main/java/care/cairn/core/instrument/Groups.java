package care.cairn.core.instrument;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * How groups of raters answered an item, fit to be shown: whoever is in a group of fewer than five
 * is never shown, nor can be worked out by subtracting the others from the whole.
 *
 * <p>A rater who cannot say or passed an item over is not one of the five. If what is hidden would
 * be the answers of one to four, the smallest group that is shown is hidden too, of two alike the
 * first by name, until it is five or none. That is safe for one way of grouping; who shows several
 * at a time must see that no group of one lies within a group of the other.
 *
 * @param whole all raters together
 * @param groups each group, by name
 */
public record Groups(Result<Spread> whole, SortedMap<String, Result<Spread>> groups) {
    /** The fewest answers that are shown together. */
    public static final int LEAST = 5;

    /**
     * The answers to {@code item}.
     *
     * @param group the group of each rater; each is in one
     */
    public static Groups of(Wave wave, String item, Function<Sheet, String> group) {
        Map<String, Spread> all = new TreeMap<>();
        for (Sheet sheet : wave.sheets()) {
            all.computeIfAbsent(
                    group.apply(sheet),
                    name -> wave.spread(item, other -> group.apply(other).equals(name)));
        }
        Spread whole = wave.spread(item);
        Map<String, Integer> sizes = new HashMap<>();
        all.forEach((name, spread) -> sizes.put(name, spread.raters()));
        Set<String> given = givingAway(sizes);
        SortedMap<String, Result<Spread>> results = new TreeMap<>();
        all.forEach((name, spread) ->
                results.put(
                        name,
                        given.contains(name)
                                ? new Result.Hidden<>(Result.Why.GIVES_AWAY)
                                : result(spread)));
        return new Groups(result(whole), results);
    }

    private static Result<Spread> result(Spread spread) {
        return spread.raters() < LEAST
                ? new Result.Hidden<>(Result.Why.TOO_FEW)
                : new Result.Shown<>(spread);
    }

    /** Groups that are large enough and yet must be hidden, by how many answered in each group. */
    static Set<String> givingAway(Map<String, Integer> sizes) {
        TreeSet<String> shown =
                new TreeSet<>(
                        Comparator.comparing(
                                        (String name) -> Objects.requireNonNull(sizes.get(name)))
                                .thenComparing(Comparator.naturalOrder()));
        int hidden = 0;
        for (Map.Entry<String, Integer> size : sizes.entrySet()) {
            if (size.getValue() < LEAST) {
                hidden += size.getValue();
            } else {
                shown.add(size.getKey());
            }
        }
        Set<String> given = new TreeSet<>();
        while (hidden > 0 && hidden < LEAST && !shown.isEmpty()) {
            String smallest = shown.removeFirst();
            hidden += Objects.requireNonNull(sizes.get(smallest));
            given.add(smallest);
        }
        return given;
    }
}
