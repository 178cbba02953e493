package care.cairn.core.tally.poll;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One vote, counted and ready for a rule.
 *
 * @param ballots those that count: of eligible seats, and secret ones
 * @param heard all ballots, those set aside too: an advisory seat has a voice
 */
public record Poll(
        Electorate electorate,
        List<Ballot> ballots,
        List<Ballot> heard,
        Circumstances circumstances,
        Tally tally,
        Quorum.Standing quorum) {

    public Poll {
        ballots = List.copyOf(ballots);
        heard = List.copyOf(heard);
    }

    /**
     * Counts the ballots. Those of recused and advisory seats are set aside.
     *
     * @param choices the choices of the rule, in its order
     * @throws IllegalArgumentException if a seat is not of the electorate or has two ballots, or if
     *     there are more secret ballots than participants
     */
    public static Poll of(
            List<Choice> choices,
            Electorate electorate,
            List<Ballot> ballots,
            Circumstances circumstances) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        choices.forEach(choice -> counts.put(choice.key(), 0));
        Set<String> seats = new HashSet<>();
        List<Ballot> counted = new ArrayList<>();
        int secret = 0;
        for (Ballot ballot : ballots) {
            if (ballot.named() && !seats.add(ballot.seat())) {
                throw new IllegalArgumentException("Seat " + ballot.seat() + " voted twice.");
            }
            secret += ballot.named() ? 0 : 1;
            if (counts(electorate, ballot)) {
                counted.add(ballot);
                if (ballot.position() instanceof Position.Pick pick) {
                    counts.merge(pick.choice(), 1, Integer::sum);
                }
            }
        }
        if (secret > circumstances.participants().size()) {
            throw new IllegalArgumentException("There are more secret ballots than participants.");
        }
        seats.addAll(circumstances.participants());
        Quorum.Standing standing = circumstances.quorum().standing(electorate, seats);
        Tally tally =
                new Tally(
                        counts,
                        standing.given(),
                        standing.eligible(),
                        electorate.recused(),
                        electorate.advisory(),
                        ballots.size() - counted.size());
        return new Poll(electorate, counted, ballots, circumstances, tally, standing);
    }

    private static boolean counts(Electorate electorate, Ballot ballot) {
        return !ballot.named()
                || electorate
                        .seat(ballot.seat())
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "No seat " + ballot.seat() + " in the electorate."))
                        .eligible();
    }

    /** Number of positions with this choice. */
    public int count(String choice) {
        return tally.count(choice);
    }

    /** What keeps this vote from deciding anything, whatever its ballots say; empty if nothing. */
    public List<Reason> unfit() {
        if (tally.eligible() == 0) {
            return List.of(
                    tally.recused() == 0
                            ? Reason.of(Reason.Key.NOBODY_ELIGIBLE)
                            : Reason.of(Reason.Key.EVERYONE_RECUSED, tally.recused()));
        }
        List<Reason> reasons = new ArrayList<>();
        if (quorum.eligible() < quorum.needed()) {
            reasons.add(
                    Reason.of(Reason.Key.QUORUM_OUT_OF_REACH, quorum.eligible(), quorum.needed()));
        } else if (quorum.given() < quorum.needed()) {
            reasons.add(Reason.of(Reason.Key.TOO_FEW_POSITIONS, quorum.given(), quorum.needed()));
        }
        quorum.sectors().forEach((name, part) -> missing(name, part).ifPresent(reasons::add));
        return Collections.unmodifiableList(reasons);
    }

    private static Optional<Reason> missing(String name, Quorum.Sector part) {
        if (!part.reachable()) {
            return Optional.of(
                    Reason.of(
                            Reason.Key.SECTOR_OUT_OF_REACH, name, part.eligible(), part.needed()));
        }
        return part.reached()
                ? Optional.empty()
                : Optional.of(
                        Reason.of(Reason.Key.SECTOR_MISSING, name, part.given(), part.needed()));
    }

    /** The eligible seats that hold a role. */
    public List<Seat> holders(String role) {
        return electorate.eligible().stream()
                .filter(seat -> circumstances.role(role).contains(seat.id()))
                .toList();
    }

    /** What a seat chose, if it chose; advisory seats too. */
    public Optional<String> choiceOf(String seat) {
        return heard.stream()
                .filter(ballot -> ballot.seat().equals(seat))
                .map(Ballot::position)
                .filter(Position.Pick.class::isInstance)
                .map(position -> ((Position.Pick) position).choice())
                .findFirst();
    }

    /** A sentence for each of these conditions that is not met. */
    public List<Reason> unmet(Collection<String> conditions) {
        return conditions.stream()
                .filter(condition -> !circumstances.conditions().contains(condition))
                .sorted()
                .map(condition -> Reason.of(Reason.Key.CONDITION_MISSING, condition))
                .toList();
    }

    /** The outcome for a proposal, with the reason that decides. */
    public Outcome outcome(Verdict verdict, Reason... reasons) {
        return new Outcome(verdict, List.of(reasons), tally, quorum, List.of(), Optional.empty());
    }

    /** The outcome with several reasons. */
    public Outcome outcome(Verdict verdict, List<Reason> reasons) {
        return new Outcome(verdict, reasons, tally, quorum, List.of(), Optional.empty());
    }

    /** The outcome of a vote among options. */
    public Outcome outcome(
            Verdict verdict, List<Reason> reasons, List<String> winners, Counted counted) {
        return new Outcome(verdict, reasons, tally, quorum, winners, Optional.of(counted));
    }

    /** Why there is nothing to count: nobody answered, or only to abstain. */
    public Optional<Outcome> nothingCast(String abstain) {
        if (tally.given() == 0 || ballots.isEmpty()) {
            return Optional.of(outcome(Verdict.NOT_PASSED, Reason.of(Reason.Key.NO_POSITIONS)));
        }
        return count(abstain) == ballots.size()
                ? Optional.of(
                        outcome(
                                Verdict.NOT_PASSED,
                                Reason.of(Reason.Key.ONLY_ABSTENTIONS, tally.given())))
                : Optional.empty();
    }
}
