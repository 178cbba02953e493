/** Rules by which a group decides, as values: each says what it asks, what passes, and why not. */
@NullMarked
package care.cairn.core.tally;

import org.jspecify.annotations.NullMarked;
