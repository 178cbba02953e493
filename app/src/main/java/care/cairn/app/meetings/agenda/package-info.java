/** What a meeting is to talk about, in its order. */
@NamedInterface("agenda")
@NullMarked
package care.cairn.app.meetings.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
