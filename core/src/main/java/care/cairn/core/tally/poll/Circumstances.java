package care.cairn.core.tally.poll;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a rule may need to know besides the electorate and the ballots.
 *
 * @param quorum who has to take part
 * @param openObjections number of objections neither integrated, withdrawn, escalated nor found not
 *     to qualify; empty where objections have no life of their own, and every ballot that objects
 *     counts as one
 * @param options what is chosen among, in the order of the paper; empty for a proposal
 * @param conditions those of the rule's conditions that are met
 * @param roles ids of the seats that hold a role of the rule
 * @param castingVote the chair's second vote, a choice key, where the terms grant one
 * @param lots options in the order drawn by lot, first wins; settles ties, empty until drawn
 * @param participants ids of the seats whose ballots are secret
 */
public record Circumstances(
        Quorum quorum,
        OptionalInt openObjections,
        List<String> options,
        Set<String> conditions,
        Map<String, Set<String>> roles,
        Optional<String> castingVote,
        List<String> lots,
        Set<String> participants) {

    public Circumstances {
        options = List.copyOf(options);
        conditions = Collections.unmodifiableSet(new TreeSet<>(conditions));
        Map<String, Set<String>> copy = new TreeMap<>();
        roles.forEach(
                (role, ids) -> copy.put(role, Collections.unmodifiableSet(new TreeSet<>(ids))));
        roles = Collections.unmodifiableMap(new LinkedHashMap<>(copy));
        lots = List.copyOf(lots);
        participants = Collections.unmodifiableSet(new TreeSet<>(participants));
    }

    /** Nothing but a quorum. */
    public static Circumstances of(Quorum quorum) {
        return new Circumstances(
                quorum,
                OptionalInt.empty(),
                List.of(),
                Set.of(),
                Map.of(),
                Optional.empty(),
                List.of(),
                Set.of());
    }

    /** With the number of objections that stand open. */
    public Circumstances withOpenObjections(int open) {
        return new Circumstances(
                quorum,
                OptionalInt.of(open),
                options,
                conditions,
                roles,
                castingVote,
                lots,
                participants);
    }

    /** With the options to choose among. */
    public Circumstances withOptions(List<String> given) {
        return new Circumstances(
                quorum, openObjections, given, conditions, roles, castingVote, lots, participants);
    }

    /** With the conditions that are met. */
    public Circumstances withConditions(Set<String> met) {
        return new Circumstances(
                quorum, openObjections, options, met, roles, castingVote, lots, participants);
    }

    /** With the seats that hold one role. */
    public Circumstances withRole(String role, Set<String> seats) {
        Map<String, Set<String>> next = new TreeMap<>(roles);
        next.put(role, seats);
        return new Circumstances(
                quorum, openObjections, options, conditions, next, castingVote, lots, participants);
    }

    /** With the chair's casting vote. */
    public Circumstances withCastingVote(String choice) {
        return new Circumstances(
                quorum,
                openObjections,
                options,
                conditions,
                roles,
                Optional.of(choice),
                lots,
                participants);
    }

    /** With the options as the lot was drawn. */
    public Circumstances withLots(List<String> drawn) {
        return new Circumstances(
                quorum,
                openObjections,
                options,
                conditions,
                roles,
                castingVote,
                drawn,
                participants);
    }

    /** With the seats that took part in secret. */
    public Circumstances withParticipants(Set<String> seats) {
        return new Circumstances(
                quorum, openObjections, options, conditions, roles, castingVote, lots, seats);
    }

    /** The seats that hold a role; none if the role is not filled. */
    public Set<String> role(String role) {
        return roles.getOrDefault(role, Set.of());
    }
}
