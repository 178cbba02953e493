/**
 * What becomes of a decision after it was made: looked at again by those who made it, or expired.
 */
@NullMarked
package care.cairn.app.decisions.review;

import org.jspecify.annotations.NullMarked;
