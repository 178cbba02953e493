/** What the rules saw in a series, and the answer that somebody owes to it. */
@ApplicationModule(
        allowedDependencies = {"web", "ledger", "partnership", "measures", "decisions", "charts"})
@NullMarked
package care.cairn.app.signals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
