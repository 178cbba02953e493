/** Who comes in, and as whom: accounts, invitations, sessions, roles, the first run, personas. */
@ApplicationModule(allowedDependencies = {"web", "ledger", "partnership"})
@NullMarked
package care.cairn.app.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
