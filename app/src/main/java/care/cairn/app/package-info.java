/** The program: one package for each module, and nothing else here but the way in. */
@NullMarked
package care.cairn.app;

import org.jspecify.annotations.NullMarked;
