/** Brings files of figures in: sources, preview, loading, history; by page and by command. */
@NamedInterface("imports")
@NullMarked
package care.cairn.app.measures.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
