package care.cairn.core.leadership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A crisis that was declared.
 *
 * @param from its first day
 * @param to its last day; null as long as none is set
 * @param sunset whether its powers had an end from the start
 */
public record Crisis(LocalDate from, @Nullable LocalDate to, boolean sunset) {

    /** Whether {@code day} lies in it, first and last day too. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
