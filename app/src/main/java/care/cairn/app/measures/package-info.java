/**
 * What the partnership measures and what each number is for: definitions, targets, series, points
 * in two times, and the loading of files.
 */
@ApplicationModule(allowedDependencies = {"web", "ledger", "partnership", "charts", "database"})
@NullMarked
package care.cairn.app.measures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
