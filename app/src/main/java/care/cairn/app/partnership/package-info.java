/** Who belongs to the partnership: partners, people, bodies with their seats, and its own words. */
@ApplicationModule(allowedDependencies = {"web", "ledger"})
@NullMarked
package care.cairn.app.partnership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
