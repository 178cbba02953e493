/** Deciding together: proposals, positions, objections with a life, outcomes with dissent. */
@ApplicationModule(
        allowedDependencies = {"web", "ledger", "partnership", "remit", "measures", "charts"})
@NullMarked
package care.cairn.app.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
