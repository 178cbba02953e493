/**
 * The line of sight: the whole chain through a thing, as a picture and a list, and what is owed.
 */
@NullMarked
package care.cairn.app.learning.sight;

import org.jspecify.annotations.NullMarked;
