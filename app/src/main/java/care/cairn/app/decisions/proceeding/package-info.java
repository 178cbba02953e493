/** What else a rule asks for: conditions, answered advice, the casting vote, the lot. */
@NullMarked
package care.cairn.app.decisions.proceeding;

import org.jspecify.annotations.NullMarked;
