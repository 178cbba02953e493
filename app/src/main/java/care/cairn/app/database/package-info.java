/**
 * The data folder and the PostgreSQL in it: found, started, checked to be durable, kept alive,
 * stopped.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package care.cairn.app.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
