/** The decisions in a list that can be sorted, filtered and downloaded. */
@NullMarked
package care.cairn.app.decisions.list;

import org.jspecify.annotations.NullMarked;
