/** Stories: what was tried and what came of it, told with the verdict of the chart beside it. */
@ApplicationModule(
        allowedDependencies = {
            "web",
            "ledger",
            "partnership",
            "charts",
            "measures",
            "decisions",
            "learning",
            "search"
        })
@NullMarked
package care.cairn.app.stories;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
