package care.cairn.core.tally;

import care.cairn.core.tally.poll.Ballot;
import care.cairn.core.tally.poll.Poll;
import care.cairn.core.tally.poll.Position;
import care.cairn.core.tally.poll.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A plain vote counted sector by sector.
 *
 * @param agreeing number of sectors with more for than against
 * @param all number of sectors that somebody eligible speaks for
 * @param missing a sentence for each of the others
 */
record Sectors(int agreeing, int all, List<Reason> missing) {

    static Sectors of(Poll poll) {
        Map<String, String> choices = new HashMap<>();
        for (Ballot ballot : poll.heard()) {
            if (ballot.position() instanceof Position.Pick(String choice)) {
                choices.put(ballot.seat(), choice);
            }
        }
        List<Reason> missing = new ArrayList<>();
        int all = 0;
        for (var sector : poll.electorate().eligibleBySector().entrySet()) {
            if (sector.getValue() == 0) {
                continue;
            }
            all++;
            int agree = count(poll, choices, sector.getKey(), ForAgainst.FOR);
            int against = count(poll, choices, sector.getKey(), ForAgainst.AGAINST);
            if (agree <= against) {
                missing.add(
                        Reason.of(
                                Reason.Key.SECTOR_NOT_FOR,
                                sector.getKey(),
                                agree,
                                agree + against));
            }
        }
        return new Sectors(all - missing.size(), all, List.copyOf(missing));
    }

    Reason sentence(Reason.Key key, int needed) {
        return Reason.of(key, agreeing, needed, all);
    }

    private static int count(Poll poll, Map<String, String> choices, String sector, String choice) {
        return (int)
                poll.electorate().eligible().stream()
                        .filter(seat -> seat.sector().equals(sector))
                        .filter(seat -> choice.equals(choices.get(seat.id())))
                        .count();
    }
}
