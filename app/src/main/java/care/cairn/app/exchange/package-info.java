/**
 * Other people's formats: logs of actions and decisions that come in from spreadsheets, and the
 * formats in which registers are taken away.
 */
@ApplicationModule(
        allowedDependencies = {
            "web",
            "ledger",
            "partnership",
            "measures",
            "measures::files",
            "decisions",
            "commitments"
        })
@NullMarked
package care.cairn.app.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
