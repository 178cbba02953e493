/** A meeting as it is held: who is there, and what is recorded of it line by line. */
@NullMarked
package care.cairn.app.meetings.sitting;

import org.jspecify.annotations.NullMarked;
