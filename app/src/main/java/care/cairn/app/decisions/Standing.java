package care.cairn.app.decisions;

import care.cairn.core.tally.DecisionRule;
import care.cairn.core.tally.poll.Ballot;
import care.cairn.core.tally.poll.Choice;
import care.cairn.core.tally.poll.Circumstances;
import care.cairn.core.tally.poll.Electorate;
import care.cairn.core.tally.poll.Outcome;
import care.cairn.core.tally.poll.Seat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Where a decision stands: the rule's own verdict on the positions that count now.
 *
 * <p>A position given to an earlier version of the text counts once its holder has confirmed it,
 * and not before: no reply is no reply.
 */
record Standing(Outcome outcome, boolean settled) {

    static Standing of(
            Rule rule,
            int version,
            List<RollSeat> roll,
            Set<UUID> recused,
            Iterable<Position> positions,
            Map<UUID, Objection> objections) {
        var value = rule.value();
        var electorate = electorate(roll, recused);
        List<Ballot> ballots = new ArrayList<>();
        List<Ballot> withoutSettled = new ArrayList<>();
        for (Position position : positions) {
            if (position.version() != version) {
                continue;
            }
            var seat = position.seat().toString();
            var ballot = Ballot.pick(seat, position.choice());
            ballots.add(ballot);
            withoutSettled.add(
                    blocks(value, position.choice()) && !standsOpen(position.seat(), objections)
                            ? Ballot.pick(seat, mildest(value))
                            : ballot);
        }
        int open =
                (int)
                        objections.values().stream()
                                .filter(o -> o.open() && !recused.contains(o.seat()))
                                .count();
        var circumstances = Circumstances.of(rule.quorumValue());
        var outcome = value.decide(electorate, ballots, circumstances.withOpenObjections(open));
        return new Standing(outcome, value.settled(electorate, withoutSettled, circumstances));
    }

    static Electorate electorate(List<RollSeat> roll, Set<UUID> recused) {
        return Electorate.of(
                roll.stream()
                        .map(seat ->
                                new Seat(
                                        seat.seat().toString(),
                                        seat.sector(),
                                        seat.voting(),
                                        recused.contains(seat.seat())))
                        .toList());
    }

    /** Whether a choice can stop the proposal alone, and so raises an objection. */
    static boolean blocks(DecisionRule rule, String choice) {
        return rule.choices().stream()
                .anyMatch(c -> c.key().equals(choice) && c.tone() == Choice.Tone.BLOCK);
    }

    private static boolean standsOpen(UUID seat, Map<UUID, Objection> objections) {
        return objections.values().stream().anyMatch(o -> o.seat().equals(seat) && o.open());
    }

    private static String mildest(DecisionRule rule) {
        return rule.choices().stream()
                .filter(c -> c.tone() != Choice.Tone.BLOCK)
                .map(Choice::key)
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
