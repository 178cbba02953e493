/** Who answers for what: promises that bind once accepted, accounts of them, and judgements. */
@ApplicationModule(
        allowedDependencies = {"web", "ledger", "partnership", "measures", "decisions", "charts"})
@NullMarked
package care.cairn.app.commitments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
