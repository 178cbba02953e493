/** Reaching people while they are away: letters by e-mail, and a calendar of what is due. */
@ApplicationModule(
        allowedDependencies = {"web", "database", "ledger", "partnership", "access", "work"})
@NullMarked
package care.cairn.app.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
