/**
 * A check of an exported record by anybody, with nothing but the JDK: a folder in, a verdict out.
 */
@NullMarked
package care.cairn.core.verifier;

import org.jspecify.annotations.NullMarked;
