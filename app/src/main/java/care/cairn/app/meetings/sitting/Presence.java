package care.cairn.app.meetings.sitting;

import care.cairn.core.tally.poll.Electorate;
import care.cairn.core.tally.poll.Quorum;
import care.cairn.core.tally.poll.Seat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who is in the room, worked out from who came and who left, and since when enough were there.
 *
 * @param here the arrivals that stand, by seat
 * @param guests the arrivals of people without a seat that stand
 * @param changes each time that the quorum was reached or lost
 */
public record Presence(
        Sitting sitting, Map<UUID, Line> here, List<Line> guests, List<Change> changes) {

    /** From a moment on enough were there, or no longer. */
    public record Change(Instant at, boolean reached, int present) {}

    static Presence of(Sitting sitting) {
        var came = new LinkedHashMap<Integer, Line>();
        var changes = new ArrayList<Change>();
        var moves =
                sitting.counting().stream()
                        .filter(it ->
                                Set.of(Line.ARRIVED, Line.GUEST, Line.LEFT).contains(it.kind()))
                        .sorted(Comparator.comparing(Line::at).thenComparingInt(Line::n))
                        .toList();
        boolean was = false;
        for (int i = 0; i < moves.size(); i++) {
            var move = moves.get(i);
            if (move.kind().equals(Line.LEFT)) {
                came.remove(move.of());
            } else {
                came.put(move.n(), move);
            }
            // those who come in the same moment come together
            if (i + 1 < moves.size() && moves.get(i + 1).at().equals(move.at())) {
                continue;
            }
            var standing = standing(sitting, seats(came), Set.of());
            if (standing.reached() != was) {
                was = standing.reached();
                changes.add(new Change(move.at(), was, standing.given()));
            }
        }
        return new Presence(
                sitting,
                seats(came),
                came.values().stream().filter(it -> it.seat() == null).toList(),
                List.copyOf(changes));
    }

    private static Map<UUID, Line> seats(Map<Integer, Line> came) {
        var seats = new LinkedHashMap<UUID, Line>();
        for (var line : came.values()) {
            var seat = line.seat();
            if (seat != null) {
                seats.put(seat, line);
            }
        }
        return seats;
    }

    /** Whether enough are there, in number and by sector. */
    public Quorum.Standing standing() {
        return standing(sitting, here, Set.of());
    }

    /** The same for one point, without those who declared an interest in it. */
    public Quorum.Standing standing(int item) {
        return standing(sitting, here, withdrawn(item));
    }

    /** The seats that have no part in a point. */
    public Set<UUID> withdrawn(int item) {
        return sitting.counting().stream()
                .filter(line -> line.kind().equals(Line.INTEREST) && line.item() == item)
                .map(Line::seat)
                .filter(seat -> seat != null)
                .collect(Collectors.toSet());
    }

    /** The sectors of which nobody is there, though somebody must be. */
    public Set<String> missing() {
        var missing = new TreeSet<String>();
        standing()
                .sectors()
                .forEach((sector, it) -> {
                    if (!it.reached()) {
                        missing.add(sector);
                    }
                });
        return missing;
    }

    private static Quorum.Standing standing(
            Sitting sitting, Map<UUID, Line> here, Set<UUID> withdrawn) {
        var electorate =
                Electorate.of(
                        sitting.roll().stream()
                                .map(it ->
                                        new Seat(
                                                it.seat().toString(),
                                                it.sector(),
                                                it.voting(),
                                                withdrawn.contains(it.seat())))
                                .toList());
        return Quorum.ofEach(sitting.quorum(), Set.copyOf(sitting.sectors()))
                .standing(electorate, here.keySet().stream().map(UUID::toString).toList());
    }
}
