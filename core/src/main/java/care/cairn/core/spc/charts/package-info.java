/** The kinds of chart: how each gets its centre line and limits from a baseline. */
@NullMarked
package care.cairn.core.spc.charts;

import org.jspecify.annotations.NullMarked;
