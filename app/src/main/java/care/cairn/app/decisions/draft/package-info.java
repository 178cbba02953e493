/** A proposal before it opens. */
@NullMarked
package care.cairn.app.decisions.draft;

import org.jspecify.annotations.NullMarked;
