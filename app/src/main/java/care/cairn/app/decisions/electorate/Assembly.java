package care.cairn.app.decisions.electorate;

import care.cairn.app.decisions.ballot.Rule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A body on a day: its usual way to decide and its seats, as an opening freezes them.
 *
 * @param remit what it may decide, in plain words
 * @param rule by which it decides unless it says otherwise
 * @param byKind its rules for kinds of decision that have one of their own
 * @param openDays for how many days a proposal is open unless its proposer says otherwise
 */
public record Assembly(
        UUID body,
        String name,
        String remit,
        Rule rule,
        Map<String, Rule> byKind,
        int openDays,
        List<RollSeat> seats) {
    public Assembly {
        byKind = new TreeMap<>(byKind);
        seats = List.copyOf(seats);
    }

    /** The rule that the terms name for a kind of decision. */
    public Rule rule(String kind) {
        return byKind.getOrDefault(kind, rule);
    }
}
