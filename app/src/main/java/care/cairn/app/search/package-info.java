/** Search: finds words in everything that a person may see, in English and in French. */
@ApplicationModule(allowedDependencies = {"web", "ledger", "partnership"})
@NullMarked
package care.cairn.app.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
