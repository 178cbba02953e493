/** From signal to learning: changes as tests whose prediction was registered before the data. */
@ApplicationModule(
        allowedDependencies = {
            "web",
            "ledger",
            "partnership",
            "charts",
            "measures",
            "signals",
            "decisions",
            "commitments"
        })
@NullMarked
package care.cairn.app.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
