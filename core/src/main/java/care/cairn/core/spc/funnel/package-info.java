/** Funnel plots: many units at one time against limits that narrow with size. */
@NullMarked
package care.cairn.core.spc.funnel;

import org.jspecify.annotations.NullMarked;
