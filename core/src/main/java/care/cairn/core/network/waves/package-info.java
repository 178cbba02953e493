/** What changed between two waves of one network, and what chance alone would have changed. */
@NullMarked
package care.cairn.core.network.waves;

import org.jspecify.annotations.NullMarked;
