package care.cairn.app.decisions.ballot;

import care.cairn.app.decisions.Position;
import care.cairn.app.decisions.electorate.Roll;
import care.cairn.app.decisions.objection.Objection;
import care.cairn.core.tally.DecisionRule;
import care.cairn.core.tally.poll.Ballot;
import care.cairn.core.tally.poll.Choice;
import care.cairn.core.tally.poll.Circumstances;
import care.cairn.core.tally.poll.Outcome;
import care.cairn.core.tally.poll.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Where a decision stands: the rule's own verdict on the positions that count now.
 *
 * <p>A position given to an earlier version of the text, or entered by somebody else, counts once
 * its holder has confirmed it, and not before: no reply is no reply.
 *
 * @param outcome if it closed now
 * @param settled whether nothing that is still to come can change it, so that it may close early
 */
public record Standing(Outcome outcome, boolean settled) {

    /** The condition that the clock meets. */
    private static final String ELAPSED = "window-elapsed";

    /** What can still be mended by somebody who has answered already. */
    private static final Set<Reason.Key> MENDABLE =
            EnumSet.of(
                    Reason.Key.CONDITION_MISSING,
                    Reason.Key.ADVISER_NOT_ASKED,
                    Reason.Key.ADVICE_NOT_ANSWERED);

    /**
     * Counts.
     *
     * @param over whether the time for positions has elapsed
     */
    public static Standing of(
            Rule rule,
            Method method,
            Course course,
            int version,
            Roll roll,
            Collection<Position> positions,
            Collection<Objection> objections,
            boolean over) {
        var value = rule.value();
        var electorate = roll.electorate();
        var now = circumstances(rule, method, course, over);
        var ballots =
                method.anonymous()
                        ? secret(value, course, now)
                        : named(value, version, positions, now);
        if (value.hearsObjections()) {
            now = now.withOpenObjections(open(roll, objections));
        }
        var outcome = value.decide(electorate, ballots, now);
        var then = circumstances(rule, method, course, true);
        boolean settled =
                !method.hidden()
                        && outcome.reasons().stream().noneMatch(r -> MENDABLE.contains(r.key()))
                        && value.settled(electorate, unsettled(value, ballots, objections), then)
                        && value.decide(
                                                electorate,
                                                ballots,
                                                value.hearsObjections()
                                                        ? then.withOpenObjections(
                                                                open(roll, objections))
                                                        : then)
                                        .verdict()
                                == outcome.verdict();
        return new Standing(outcome, settled);
    }

    private static Circumstances circumstances(
            Rule rule, Method method, Course course, boolean over) {
        Set<String> met = new HashSet<>(course.conditions());
        if (over) {
            met.add(ELAPSED);
        }
        var all =
                Circumstances.of(rule.quorumValue())
                        .withOptions(method.keys())
                        .withConditions(met)
                        .withLots(course.lot())
                        .withParticipants(texts(course.participants()));
        var roles = rule.value().roles();
        for (String role : roles) {
            all = all.withRole(role, texts(method.role(role)));
        }
        if (roles.contains("asked")) {
            all =
                    all.withRole("asked", texts(method.role("adviser")))
                            .withRole("answered", texts(course.answered()));
        }
        var cast = course.castingVote();
        return cast == null ? all : all.withCastingVote(cast);
    }

    private static Set<String> texts(Collection<UUID> seats) {
        return seats.stream().map(UUID::toString).collect(Collectors.toSet());
    }

    private static List<Ballot> secret(DecisionRule rule, Course course, Circumstances now) {
        return course.papers().stream()
                .map(paper -> paper.answer().position(rule))
                .filter(said -> rule.refuses(said, now).isEmpty())
                .map(Ballot::secret)
                .toList();
    }

    private static List<Ballot> named(
            DecisionRule rule, int version, Collection<Position> positions, Circumstances now) {
        List<Ballot> ballots = new ArrayList<>();
        for (Position position : positions) {
            var said = position.answer().position(rule);
            if (position.version() == version && rule.refuses(said, now).isEmpty()) {
                ballots.add(new Ballot(position.seat().toString(), said));
            }
        }
        return ballots;
    }

    private static int open(Roll roll, Collection<Objection> objections) {
        return (int) objections.stream().filter(o -> o.open() && !roll.recused(o.seat())).count();
    }

    /** A ballot whose objection has ended speaks against nothing any more. */
    private static List<Ballot> unsettled(
            DecisionRule rule, List<Ballot> ballots, Collection<Objection> objections) {
        if (!rule.hearsObjections()) {
            return ballots;
        }
        Set<String> open =
                objections.stream()
                        .filter(Objection::open)
                        .map(o -> o.seat().toString())
                        .collect(Collectors.toSet());
        var blocking = rule.choices().stream().filter(c -> c.tone() == Choice.Tone.BLOCK).toList();
        var mildest =
                rule.choices().stream()
                        .filter(c -> c.tone() != Choice.Tone.BLOCK)
                        .map(Choice::key)
                        .reduce((first, second) -> second)
                        .orElseThrow();
        return ballots.stream()
                .map(b ->
                        blocks(b, blocking) && !open.contains(b.seat())
                                ? Ballot.pick(b.seat(), mildest)
                                : b)
                .toList();
    }

    private static boolean blocks(Ballot ballot, List<Choice> blocking) {
        return ballot.position() instanceof care.cairn.core.tally.poll.Position.Pick(String choice)
                && blocking.stream().anyMatch(c -> c.key().equals(choice));
    }
}
