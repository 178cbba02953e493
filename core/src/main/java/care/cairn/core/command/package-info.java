/**
 * The command line: files in, CSV or JSON out, by the classes that the pages use. Beside the
 * verifier the only part of core that reads and writes.
 */
@NullMarked
package care.cairn.core.command;

import org.jspecify.annotations.NullMarked;
