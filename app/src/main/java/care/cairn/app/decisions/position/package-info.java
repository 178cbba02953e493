/** What a seat says, once or again, and the pages on which it says so. */
@NullMarked
package care.cairn.app.decisions.position;

import org.jspecify.annotations.NullMarked;
