/** How a decision ends: by its keeper, by the clock, and put into words. */
@NullMarked
package care.cairn.app.decisions.closing;

import org.jspecify.annotations.NullMarked;
