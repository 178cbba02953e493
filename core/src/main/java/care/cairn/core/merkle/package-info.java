/** The provable log: RFC 6962 hashing, proofs, signed checkpoints, tiles and commitments. */
@NullMarked
package care.cairn.core.merkle;

import org.jspecify.annotations.NullMarked;
