/** Who is heard before it is decided: those affected, and questions answered in the open. */
@NamedInterface("hearing")
@NullMarked
package care.cairn.app.decisions.hearing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
