/** What is shown when a page cannot be: always in the frame, with a sentence that helps. */
@NullMarked
package care.cairn.app.web.trouble;

import org.jspecify.annotations.NullMarked;
