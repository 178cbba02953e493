/** May use nothing, and uses decisions. */
@ApplicationModule(allowedDependencies = {})
package care.cairn.canary.program.ledger;

import org.springframework.modulith.ApplicationModule;
