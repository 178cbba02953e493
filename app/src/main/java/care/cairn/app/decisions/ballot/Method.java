package care.cairn.app.decisions.ballot;

import care.cairn.app.ledger.Words;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a rule is put to work on: the options, who holds its roles, and what is kept from view.
 *
 * @param options that are chosen among, in the order of the paper; none for a proposal
 * @param roles the seats that hold a role of the rule, by role
 * @param hidden whether what seats say is shown only once it has closed
 * @param anonymous whether ballots are kept apart from those who gave them, for ever
 */
public record Method(
        List<Option> options, Map<String, List<UUID>> roles, boolean hidden, boolean anonymous) {
    public Method {
        options = List.copyOf(options);
        roles = new TreeMap<>(roles);
        hidden = hidden || anonymous;
    }

    /** A proposal, with everything in the open. */
    public static final Method OPEN = new Method(List.of(), Map.of(), false, false);

    /**
     * Something to choose.
     *
     * @param key by which ballots name it
     */
    public record Option(String key, Words name, Words about) {}

    public List<String> keys() {
        return options.stream().map(Option::key).toList();
    }

    public List<UUID> role(String role) {
        return roles.getOrDefault(role, List.of());
    }
}
