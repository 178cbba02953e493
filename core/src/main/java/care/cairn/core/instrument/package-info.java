/** Questionnaires answered in waves: spread before mean, and groups under five never shown. */
@NullMarked
package care.cairn.core.instrument;

import org.jspecify.annotations.NullMarked;
