/** A proposal before it opens. */
@NamedInterface("draft")
@NullMarked
package care.cairn.app.decisions.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
