package care.cairn.app.decisions.electorate;

import care.cairn.core.tally.poll.Electorate;
import care.cairn.core.tally.poll.Seat;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The electorate of one decision: the seats as they stood when it opened, and which of them
 * withdrew since.
 *
 * @param seats by id, in the order of the page
 * @param interests by seat
 */
public record Roll(Map<UUID, RollSeat> seats, Map<UUID, Interest> interests) {

    public static Roll of(Collection<RollSeat> seats) {
        return new Roll(Map.of(), Map.of()).with(seats);
    }

    /** With more seats, where an electorate comes in parts. */
    public Roll with(Collection<RollSeat> more) {
        var next = new LinkedHashMap<>(seats);
        more.forEach(seat -> next.put(seat.seat(), seat));
        return new Roll(next, interests);
    }

    /** With one seat that withdrew. */
    public Roll with(Interest interest) {
        var next = new LinkedHashMap<>(interests);
        next.put(interest.seat(), interest);
        return new Roll(seats, next);
    }

    public Optional<RollSeat> seat(UUID id) {
        return Optional.ofNullable(seats.get(id));
    }

    /** Whether a seat withdrew because of an interest. */
    public boolean recused(UUID seat) {
        return interests.containsKey(seat);
    }

    /** Whether this person may act for one of the seats. */
    public boolean sits(UUID person) {
        return seats.values().stream().anyMatch(seat -> seat.heldBy(person));
    }

    /** As the rules count it. */
    public Electorate electorate() {
        return electorate(List.copyOf(seats.values()), interests.keySet());
    }

    /** These seats as the rules count them. */
    public static Electorate electorate(List<RollSeat> seats, Set<UUID> recused) {
        return Electorate.of(
                seats.stream()
                        .map(seat ->
                                new Seat(
                                        seat.seat().toString(),
                                        seat.sector(),
                                        seat.voting(),
                                        recused.contains(seat.seat())))
                        .toList());
    }
}
