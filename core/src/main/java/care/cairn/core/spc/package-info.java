/** Process charts: limits, rules, icons and what they are worth, from plain arrays of numbers. */
@NullMarked
package care.cairn.core.spc;

import org.jspecify.annotations.NullMarked;
