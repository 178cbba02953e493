/** Keeping people unseen in small numbers. */
@NullMarked
package care.cairn.core.spc.disclosure;

import org.jspecify.annotations.NullMarked;
