/** Objections as things with a life, and the pages on which they are tested and end. */
@NullMarked
package care.cairn.app.decisions.objection;

import org.jspecify.annotations.NullMarked;
