/** Reads files of figures: encodings, separators, periods, qualifiers; names every bad row. */
@NamedInterface("files")
@NullMarked
package care.cairn.app.measures.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
