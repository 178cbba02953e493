/** Draws a process chart for the reader: SVG, words and tables, ready for the one template. */
@ApplicationModule(allowedDependencies = "web")
@NullMarked
package care.cairn.app.charts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
