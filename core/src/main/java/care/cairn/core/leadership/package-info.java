/**
 * Whether leading is shared: what counts by partner say of it, and when they are too few to say.
 */
@NullMarked
package care.cairn.core.leadership;

import org.jspecify.annotations.NullMarked;
