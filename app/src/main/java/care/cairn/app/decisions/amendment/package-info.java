/** A new version of an open proposal, and what changed in it. */
@NullMarked
package care.cairn.app.decisions.amendment;

import org.jspecify.annotations.NullMarked;
