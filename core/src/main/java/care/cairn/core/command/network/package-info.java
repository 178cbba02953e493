/** {@code ./cairn network}: a file of ties in, what they make of the partnership out. */
@NullMarked
package care.cairn.core.command.network;

import org.jspecify.annotations.NullMarked;
