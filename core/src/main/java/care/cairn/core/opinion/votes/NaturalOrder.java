package care.cairn.core.opinion.votes;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Names in the order of people: whole numbers by size, before all other names by their letters. */
final class NaturalOrder implements Comparator<String> {

    private static final NaturalOrder ORDER = new NaturalOrder();

    private NaturalOrder() {}

    /** The places of {@code names} in order: the first is the place of the least name. */
    static int[] places(List<String> names) {
        Integer[] places = new Integer[names.size()];
        Arrays.setAll(places, i -> i);
        Arrays.sort(places, Comparator.comparing(names::get, ORDER));
        return Arrays.stream(places).mapToInt(Integer::intValue).toArray();
    }

    @Override
    public int compare(String a, String b) {
        boolean numbers = number(a);
        if (numbers != number(b)) {
            return numbers ? -1 : 1;
        }
        int order = numbers ? Long.compare(Long.parseLong(a), Long.parseLong(b)) : 0;
        return order != 0 ? order : a.compareTo(b);
    }

    private static boolean number(String name) {
        return !name.isEmpty()
                && name.length() <= 18
                && name.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
