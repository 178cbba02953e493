/** This week: what needs me, what changed since I was last here, how the loop goes. */
@ApplicationModule(
        allowedDependencies = {
            "web",
            "ledger",
            "partnership",
            "measures",
            "signals",
            "decisions",
            "commitments",
            "charts"
        })
@NullMarked
package care.cairn.app.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
