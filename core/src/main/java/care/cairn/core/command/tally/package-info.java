/** {@code ./cairn tally}: the count of a file of ballots. */
@NullMarked
package care.cairn.core.command.tally;

import org.jspecify.annotations.NullMarked;
