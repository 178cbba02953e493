/** Shared aims and their driver diagrams: what is to be reached, by what, and what is tried. */
@NamedInterface("aim")
@NullMarked
package care.cairn.app.learning.aim;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
