/** Who may answer: the seats of a body, frozen when a decision opens, and their interests. */
@NullMarked
package care.cairn.app.decisions.electorate;

import org.jspecify.annotations.NullMarked;
