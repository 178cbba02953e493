package care.cairn.core.tally.poll;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The seats of one decision, frozen when it opened. Only recusal may change afterwards, and gives a
 * new value.
 */
public final class Electorate {

    private final Map<String, Seat> seats;

    private Electorate(Map<String, Seat> seats) {
        this.seats = seats;
    }

    /**
     * Freezes a list of seats.
     *
     * @throws IllegalArgumentException if two seats have one id
     */
    public static Electorate of(List<Seat> seats) {
        Map<String, Seat> byId = new LinkedHashMap<>();
        for (Seat seat : seats) {
            if (byId.put(seat.id(), seat) != null) {
                throw new IllegalArgumentException("Two seats are called " + seat.id() + ".");
            }
        }
        return new Electorate(Collections.unmodifiableMap(byId));
    }

    /** All seats in the order given. */
    public List<Seat> seats() {
        return List.copyOf(seats.values());
    }

    /** The seat of that id, if there is one. */
    public Optional<Seat> seat(String id) {
        return Optional.ofNullable(seats.get(id));
    }

    /** The seats whose positions count: voting and not recused. */
    public List<Seat> eligible() {
        return seats.values().stream().filter(Seat::eligible).toList();
    }

    /** Number of eligible seats by sector, in the order of the names; sectors with none have 0. */
    public Map<String, Integer> eligibleBySector() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Seat seat : seats.values()) {
            counts.merge(seat.sector(), seat.eligible() ? 1 : 0, Integer::sum);
        }
        return counts;
    }

    /** Number of voting seats that an interest keeps from this item. */
    public int recused() {
        return (int) seats.values().stream().filter(s -> s.voting() && s.recused()).count();
    }

    /** Number of seats with a voice and no vote. */
    public int advisory() {
        return (int) seats.values().stream().filter(s -> !s.voting()).count();
    }

    /**
     * The same seats with one recused.
     *
     * @throws IllegalArgumentException if there is no such seat
     */
    public Electorate recuse(String id) {
        Seat seat = seat(id).orElseThrow(() -> new IllegalArgumentException("No seat " + id + "."));
        Map<String, Seat> next = new LinkedHashMap<>(seats);
        next.put(id, new Seat(id, seat.sector(), seat.voting(), true));
        return new Electorate(Collections.unmodifiableMap(next));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Electorate that && seats().equals(that.seats());
    }

    @Override
    public int hashCode() {
        return seats().hashCode();
    }

    @Override
    public String toString() {
        return "Electorate" + seats.values();
    }
}
