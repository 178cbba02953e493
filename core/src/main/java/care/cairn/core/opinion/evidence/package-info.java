/** How sure a share, a common ground and a difference are, from counts alone. */
@NullMarked
package care.cairn.core.opinion.evidence;

import org.jspecify.annotations.NullMarked;
