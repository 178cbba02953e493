/** One vote being held: who may take part, what they gave, the quorum, and what came of it. */
@NullMarked
package care.cairn.core.tally.poll;

import org.jspecify.annotations.NullMarked;
