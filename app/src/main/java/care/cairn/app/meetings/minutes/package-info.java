/** What a meeting leaves behind: its minutes, their corrections, and the messages for everybody. */
@NamedInterface("minutes")
@NullMarked
package care.cairn.app.meetings.minutes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
