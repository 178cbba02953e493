/** The rules that make a pattern of points a signal, each a value with its settings. */
@NullMarked
package care.cairn.core.spc.rules;

import org.jspecify.annotations.NullMarked;
