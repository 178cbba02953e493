/**
 * Opinion: what people think of statements, where they agree, where they divide, how sure it is.
 */
@NullMarked
package care.cairn.core.opinion;

import org.jspecify.annotations.NullMarked;
