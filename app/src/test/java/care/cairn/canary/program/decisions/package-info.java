/** May use the ledger, and does. */
@ApplicationModule(allowedDependencies = "ledger")
package care.cairn.canary.program.decisions;

import org.springframework.modulith.ApplicationModule;
