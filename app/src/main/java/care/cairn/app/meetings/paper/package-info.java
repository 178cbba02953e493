/** A text to print and to take away, as a page and as a file. */
@NullMarked
package care.cairn.app.meetings.paper;

import org.jspecify.annotations.NullMarked;
