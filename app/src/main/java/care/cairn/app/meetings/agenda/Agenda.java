package care.cairn.app.meetings.agenda;

import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Words;
import care.cairn.app.meetings.Meeting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The points of a meeting.
 *
 * @param items all that ever were, by number
 * @param order the numbers of those that stand on it
 */
public record Agenda(SortedMap<Integer, Item> items, List<Integer> order) {
    /** As many points as one meeting can bear. */
    public static final int MOST = 60;

    public static final Agenda EMPTY = new Agenda(new TreeMap<>(), List.of());

    public Agenda {
        items = Collections.unmodifiableSortedMap(new TreeMap<>(items));
        order = List.copyOf(order);
    }

    /** What happens to the points of a meeting. */
    public sealed interface Step extends Act {
        UUID meeting();

        @Override
        default String subject() {
            return Meeting.subject(meeting());
        }
    }

    /** Somebody of the body asked for a point. */
    public record Asked(UUID meeting, int n, Matter matter) implements Step {}

    /** A point that was asked for came onto the agenda. */
    public record Taken(UUID meeting, int n) implements Step {}

    /** A point that was asked for did not, and why. */
    public record Declined(UUID meeting, int n, Words reason) implements Step {}

    /**
     * A point came onto the agenda.
     *
     * @param about the subject that it is about, or ""
     * @param carried the meeting that left it over, or null
     */
    public record Added(UUID meeting, int n, Matter matter, String about, @Nullable UUID carried)
            implements Step {
        @Override
        public List<String> follows() {
            return about.isEmpty() ? List.of() : List.of(about);
        }
    }

    /** A point was worded anew. */
    public record Worded(UUID meeting, int n, Matter matter) implements Step {}

    /** A point was taken off. */
    public record Removed(UUID meeting, int n) implements Step {}

    /** The points were put into another order. */
    public record Ordered(UUID meeting, List<Integer> order) implements Step {
        public Ordered {
            order = List.copyOf(order);
        }
    }

    /** The agenda after one more act. */
    public Agenda apply(Step step) {
        return switch (step) {
            case Asked it -> with(new Item(it.n(), Item.ASKED, it.matter(), "", null), order);
            case Taken it -> with(item(it.n()).in(Item.ON), added(it.n()));
            case Declined it -> with(item(it.n()).in(Item.DECLINED), order);
            case Added it ->
                    with(
                            new Item(it.n(), Item.ON, it.matter(), it.about(), it.carried()),
                            added(it.n()));
            case Worded it -> with(item(it.n()).worded(it.matter()), order);
            case Removed it -> with(item(it.n()).in(Item.OUT), without(it.n()));
            case Ordered it -> new Agenda(items, it.order());
        };
    }

    public Optional<Item> find(int n) {
        return Optional.ofNullable(items.get(n));
    }

    /** Those that stand on it, in their order. */
    public List<Item> standing() {
        return order.stream().map(this::item).toList();
    }

    /** The number that the next one gets. */
    public int next() {
        return items.isEmpty() ? 1 : items.lastKey() + 1;
    }

    /** The minutes of all that stand on it. */
    public int minutes() {
        return standing().stream().mapToInt(it -> it.matter().minutes()).sum();
    }

    /** The order in which a point stands one place earlier, or later; the same at either end. */
    public List<Integer> moved(int n, boolean earlier) {
        var next = new ArrayList<>(order);
        int from = next.indexOf(n);
        int to = earlier ? from - 1 : from + 1;
        if (from >= 0 && to >= 0 && to < next.size()) {
            Collections.swap(next, from, to);
        }
        return next;
    }

    private Item item(int n) {
        return find(n).orElseThrow(() -> new IllegalArgumentException("No point " + n));
    }

    private List<Integer> added(int n) {
        return changed(it -> {
            it.add(n);
            return it;
        });
    }

    private List<Integer> without(int n) {
        return changed(it -> {
            it.remove(Integer.valueOf(n));
            return it;
        });
    }

    private List<Integer> changed(UnaryOperator<List<Integer>> change) {
        return change.apply(new ArrayList<>(order));
    }

    private Agenda with(Item item, List<Integer> then) {
        var next = new TreeMap<>(items);
        next.put(item.n(), item);
        return new Agenda(next, then);
    }
}
