/** How the columns of somebody's log are read: guessed, said by the user, kept for next time. */
@NamedInterface("mapping")
@NullMarked
package care.cairn.app.exchange.mapping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
