/** {@code ./cairn spc}: process charts of a file, one for each series in it. */
@NullMarked
package care.cairn.core.command.spc;

import org.jspecify.annotations.NullMarked;
