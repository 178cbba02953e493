package care.cairn.core.command.network;

import care.cairn.core.network.Network;
import java.util.List;

/**
 * What a file of ties says.
 *
 * @param partners their names in order, numbers by size; each is in every wave
 * @param groups the group of each partner; none if groups are not asked for
 * @param waves in order; one without a name if there is no column of waves
 * @param networks one for each wave, over the same partners
 */
record TieFile(
        List<String> partners, List<String> groups, List<String> waves, List<Network> networks) {}
