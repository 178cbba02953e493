/** Counting of ranked ballots, by itself: a million of them in a moment, each stage shown. */
@NullMarked
package care.cairn.core.tally.election;

import org.jspecify.annotations.NullMarked;
