/** Who may decide what: kinds of decision, each body's rule for them, and what was delegated. */
@ApplicationModule(allowedDependencies = {"web", "ledger", "partnership"})
@NullMarked
package care.cairn.app.remit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
