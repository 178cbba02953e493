/**
 * The record: every governed act, append-only and provable; every governed table is a view of it.
 */
@ApplicationModule(displayName = "Ledger", allowedDependencies = "web")
@NullMarked
package care.cairn.app.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
