/**
 * Meetings of bodies: called, prepared from what is open, held, and written down as they happen.
 */
@ApplicationModule(
        allowedDependencies = {"web", "ledger", "partnership", "decisions", "commitments"})
@NullMarked
package care.cairn.app.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
