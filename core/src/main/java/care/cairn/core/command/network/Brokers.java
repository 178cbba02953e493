package care.cairn.core.command.network;

import care.cairn.core.network.Brokerage;
import care.cairn.core.network.Network;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Brokerage between the groups that a file names. */
final class Brokers {
    private Brokers() {}

    /** Of {@code network}, if the file names groups. */
    static Optional<Brokerage> of(TieFile file, Network network) {
        List<String> names = file.groups();
        int[] groups = names.stream().mapToInt(names::indexOf).toArray();
        return names.isEmpty() ? Optional.empty() : Optional.of(Brokerage.of(network, groups));
    }

    /** The name of a role in the answer. */
    static String name(Brokerage.Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
