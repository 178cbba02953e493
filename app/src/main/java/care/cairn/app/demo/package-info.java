/**
 * The example partnership: real published figures, and an invented cast whose acts are marked so.
 */
@ApplicationModule(
        allowedDependencies = {
            "web",
            "database",
            "ledger",
            "partnership",
            "access",
            "measures",
            "measures::imports",
            "measures::files",
            "signals",
            "remit",
            "decisions",
            "decisions::draft",
            "decisions::hearing",
            "commitments",
            "exchange",
            "exchange::mapping",
            "exchange::sheet",
            "learning",
            "learning::aim",
            "meetings",
            "meetings::agenda",
            "meetings::minutes",
            "stories"
        })
@NullMarked
package care.cairn.app.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
