/** The numbers and proofs of Cairn, free of any framework: pure, seeded, and without a clock. */
@NullMarked
package care.cairn.core;

import org.jspecify.annotations.NullMarked;
