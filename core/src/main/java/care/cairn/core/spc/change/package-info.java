/** Whether a change did what it was said to do. */
@NullMarked
package care.cairn.core.spc.change;

import org.jspecify.annotations.NullMarked;
