/** Sheets of rows and columns, read from CSV and XLSX and written to both. */
@NamedInterface("sheet")
@NullMarked
package care.cairn.app.exchange.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
