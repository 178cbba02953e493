/** How is voted: the rule as it was set, what it asks, what seats answer, and the count of it. */
@NullMarked
package care.cairn.app.decisions.ballot;

import org.jspecify.annotations.NullMarked;
