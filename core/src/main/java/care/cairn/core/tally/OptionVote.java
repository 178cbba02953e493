package care.cairn.core.tally;

import care.cairn.core.tally.election.RankedBallots;
import care.cairn.core.tally.election.StagedCount;
import care.cairn.core.tally.poll.Choice;
import care.cairn.core.tally.poll.Choice.Tone;
import care.cairn.core.tally.poll.Counted;
import care.cairn.core.tally.poll.Outcome;
import care.cairn.core.tally.poll.Poll;
import care.cairn.core.tally.poll.Position;
import care.cairn.core.tally.poll.Reason;
import care.cairn.core.tally.poll.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

/** What rules that choose among options share: abstaining, refusing, and ending in winners. */
final class OptionVote {

    static final String ABSTAIN = "abstain";

    /** The only choice beside the options. */
    static final List<Choice> CHOICES = List.of(Choice.free(ABSTAIN, Tone.ASIDE));

    private OptionVote() {}

    /** A sentence if one of these is not an option, or there is none. */
    static Optional<Reason> unknown(Collection<String> named, List<String> options) {
        if (named.isEmpty()) {
            return Optional.of(Reason.of(Reason.Key.NOTHING_CHOSEN));
        }
        return named.stream()
                .filter(option -> !options.contains(option))
                .sorted()
                .findFirst()
                .map(option -> Reason.of(Reason.Key.UNKNOWN_OPTION, option));
    }

    /** A sentence if a ranking names an option that there is not, or one twice. */
    static Optional<Reason> misranked(Position.Ranking ranking, List<String> options) {
        List<String> named = ranking.ranks().stream().flatMap(Set::stream).toList();
        Set<String> seen = new HashSet<>();
        return unknown(named, options)
                .or(() ->
                        named.stream()
                                .filter(option -> !seen.add(option))
                                .findFirst()
                                .map(twice -> Reason.of(Reason.Key.RANKED_TWICE, twice)));
    }

    /** As {@link #misranked}, and a sentence if two options share a rank. */
    static Optional<Reason> misrankedOrEqual(Position.Ranking ranking, List<String> options) {
        return misranked(ranking, options)
                .or(() ->
                        ranking.ranks().stream()
                                .filter(rank -> rank.size() > 1)
                                .findFirst()
                                .map(rank ->
                                        new Reason(
                                                Reason.Key.RANKED_EQUAL,
                                                List.copyOf(new java.util.TreeSet<>(rank)))));
    }

    /** The sum of what each ballot gives an option, for every option. */
    static Map<String, Long> totals(
            Poll poll,
            List<String> options,
            java.util.function.ToLongBiFunction<Position, String> gives) {
        Map<String, Long> totals = new LinkedHashMap<>();
        for (String option : options) {
            ToLongFunction<Position> given = position -> gives.applyAsLong(position, option);
            totals.put(
                    option, poll.ballots().stream().map(b -> b.position()).mapToLong(given).sum());
        }
        return totals;
    }

    /**
     * The outcome where the options with most win; ties at the last place by lot, if it is drawn.
     */
    static Outcome most(Poll poll, Map<String, Long> totals, int places, long least) {
        List<String> left =
                new ArrayList<>(
                        totals.keySet().stream().filter(o -> value(totals, o) >= least).toList());
        List<String> winners = new ArrayList<>();
        Counted counted = new Counted.Totals(totals);
        while (winners.size() < places && !left.isEmpty()) {
            long best = left.stream().mapToLong(o -> value(totals, o)).max().orElseThrow();
            List<String> together = left.stream().filter(o -> value(totals, o) == best).toList();
            if (winners.size() + together.size() > places) {
                Optional<List<String>> drawn = drawn(poll, together);
                if (drawn.isEmpty()) {
                    return tied(poll, together, counted);
                }
                together = drawn.get().subList(0, places - winners.size());
            }
            winners.addAll(together);
            left.removeAll(together);
        }
        return won(poll, winners, places, counted);
    }

    private static long value(Map<String, Long> totals, String option) {
        return totals.getOrDefault(option, 0L);
    }

    /** Options in the order of the lot, if it was drawn for all of them. */
    static Optional<List<String>> drawn(Poll poll, List<String> tied) {
        List<String> lots = poll.circumstances().lots();
        return lots.containsAll(tied)
                ? Optional.of(lots.stream().filter(tied::contains).distinct().toList())
                : Optional.empty();
    }

    static Outcome tied(Poll poll, List<String> options, Counted counted) {
        Reason reason = new Reason(Reason.Key.TIED_OPTIONS, List.copyOf(options));
        return poll.outcome(Verdict.TIED, List.of(reason), List.of(), counted);
    }

    static Outcome won(Poll poll, List<String> winners, int places, Counted counted) {
        if (winners.size() < places) {
            Reason fewer = Reason.of(Reason.Key.FEWER_WINNERS, winners.size(), places);
            return poll.outcome(Verdict.NOT_PASSED, List.of(fewer), winners, counted);
        }
        Reason reason = new Reason(Reason.Key.WINNERS, List.copyOf(winners));
        return poll.outcome(Verdict.PASSED, List.of(reason), winners, counted);
    }

    /** The outcome of a count in stages. */
    static Outcome staged(Poll poll, StagedCount count, int places) {
        Counted counted = new Counted.Staged(count);
        return count.complete()
                ? won(poll, count.elected(), places, counted)
                : tied(poll, count.tied(), counted);
    }

    /** The rankings of a poll; ballots that abstain are left out. */
    static RankedBallots ranked(Poll poll) {
        List<String> options = poll.circumstances().options();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        options.forEach(option -> numbers.put(option, numbers.size()));
        RankedBallots.Builder builder = new RankedBallots.Builder(options);
        int[] marks = new int[options.size()];
        for (var ballot : poll.ballots()) {
            if (ballot.position() instanceof Position.Ranking ranking) {
                int length = 0;
                for (Set<String> rank : ranking.ranks()) {
                    int first = length;
                    for (String option : rank) {
                        int number = numbers.getOrDefault(option, -1);
                        marks[length] = length == first ? number : ~number;
                        length++;
                    }
                }
                builder.add(1, marks, length);
            }
        }
        return builder.build();
    }
}
