/**
 * The log as static files (C2SP tlog-tiles): what anybody can mirror, cache and read proofs from.
 */
@NullMarked
package care.cairn.core.merkle.tile;

import org.jspecify.annotations.NullMarked;
