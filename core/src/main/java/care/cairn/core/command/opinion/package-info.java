/** Opinion on the command line: votes in, statements, groups and constituencies out. */
@NullMarked
package care.cairn.core.command.opinion;

import org.jspecify.annotations.NullMarked;
