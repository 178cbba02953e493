package care.cairn.core.tally;

import static java.util.stream.Collectors.toSet;

import care.cairn.core.tally.poll.Ballot;
import care.cairn.core.tally.poll.Choice;
import care.cairn.core.tally.poll.Circumstances;
import care.cairn.core.tally.poll.Electorate;
import care.cairn.core.tally.poll.Form;
import care.cairn.core.tally.poll.Outcome;
import care.cairn.core.tally.poll.Parameter;
import care.cairn.core.tally.poll.Poll;
import care.cairn.core.tally.poll.Position;
import care.cairn.core.tally.poll.Reason;
import care.cairn.core.tally.poll.Seat;
import care.cairn.core.tally.poll.Settings;
import care.cairn.core.tally.poll.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A way to decide, with its settings: a value without state. What it decides depends on nothing but
 * what it is given, so that anybody can count again.
 */
public interface DecisionRule {

    /** Name and version, such as {@code consent/1}, stored with every decision that used it. */
    String key();

    /** The name without the version, such as {@code consent}; messages begin with it. */
    default String name() {
        return key().substring(0, key().indexOf('/'));
    }

    /** What a body may set. */
    default List<Parameter> parameters() {
        return List.of();
    }

    /** What is set, for every parameter. */
    Settings set();

    /** What is set, by parameter key, as it is stored. */
    default Map<String, String> settings() {
        return set().asMap();
    }

    /**
     * The same rule with other settings; those not given get their initial value.
     *
     * @throws IllegalArgumentException if a value cannot be set or belongs to no parameter
     */
    DecisionRule with(Map<String, String> settings);

    /** The answers that a {@link Position.Pick} may give, in the order of the page. */
    List<Choice> choices();

    /** The shape of ballot; a {@link Position.Pick} of a choice is allowed beside it. */
    default Form form() {
        return Form.PICK;
    }

    /** What has to be confirmed for the rule to pass, by key; see {@link Circumstances}. */
    default Set<String> conditions() {
        return Set.of();
    }

    /** The roles that seats hold for this rule, by key; see {@link Circumstances}. */
    default Set<String> roles() {
        return Set.of();
    }

    /** Whether the rule looks at who says what, so that its ballots cannot be secret. */
    default boolean needsNames() {
        return !roles().isEmpty();
    }

    /**
     * Whether a choice that blocks raises an objection with a life of its own, so that the rule
     * counts the objections that stand open and not the ballots.
     */
    default boolean hearsObjections() {
        return false;
    }

    /** Whether a position with this choice has to say why. */
    default boolean needsReason(String choice) {
        return choices().stream().anyMatch(c -> c.key().equals(choice) && c.needsReason());
    }

    /** Why a position cannot be given under this rule; empty if it can. */
    default Optional<Reason> refuses(Position position, Circumstances circumstances) {
        if (!(position instanceof Position.Pick(String choice))) {
            return Optional.of(Reason.of(Reason.Key.OTHER_FORM));
        }
        return choices().stream().anyMatch(c -> c.key().equals(choice))
                ? Optional.empty()
                : Optional.of(Reason.of(Reason.Key.UNKNOWN_CHOICE, choice));
    }

    /** How a vote stands that has its quorum: the heart of the rule. */
    Outcome judge(Poll poll);

    /**
     * How a vote stands, and would end if it closed now. Without a quorum no rule decides.
     *
     * @param ballots one a seat at most; those of recused and advisory seats are set aside
     * @throws IllegalArgumentException if a ballot is of no seat, is the seat's second, is secret
     *     where the rule needs names, or would be refused by {@link #refuses}
     */
    default Outcome decide(
            Electorate electorate, List<Ballot> ballots, Circumstances circumstances) {
        for (Ballot ballot : ballots) {
            if (needsNames() && !ballot.named()) {
                throw new IllegalArgumentException("Ballots cannot be secret for " + key() + ".");
            }
            refuses(ballot.position(), circumstances)
                    .ifPresent(reason -> {
                        throw new IllegalArgumentException(
                                "Not a ballot for " + key() + ": " + reason);
                    });
        }
        Poll poll = Poll.of(choices(), electorate, ballots, circumstances);
        List<Reason> unfit = poll.unfit();
        return unfit.isEmpty() ? judge(poll) : poll.outcome(Verdict.NO_QUORUM, unfit);
    }

    /**
     * Whether those who have not answered cannot change the verdict any more, whatever they say or
     * if they stay silent, so that the vote may close early. Looks at the rules with choices only:
     * the extremes are that all who are silent stay so or give one and the same answer. Where roles
     * matter it waits for everybody who holds one.
     */
    default boolean settled(
            Electorate electorate, List<Ballot> ballots, Circumstances circumstances) {
        if (form() != Form.PICK || !circumstances.participants().isEmpty()) {
            return false;
        }
        Set<String> given = ballots.stream().map(Ballot::seat).collect(toSet());
        List<String> silent =
                electorate.eligible().stream()
                        .map(Seat::id)
                        .filter(id -> !given.contains(id))
                        .toList();
        if (!roles().isEmpty()) {
            return circumstances.roles().values().stream()
                    .flatMap(Set::stream)
                    .noneMatch(silent::contains);
        }
        Verdict now = decide(electorate, ballots, circumstances).verdict();
        for (Choice choice : choices()) {
            List<Ballot> all = new ArrayList<>(ballots);
            silent.forEach(id -> all.add(Ballot.pick(id, choice.key())));
            if (decide(electorate, all, circumstances).verdict() != now) {
                return false;
            }
        }
        return true;
    }
}
