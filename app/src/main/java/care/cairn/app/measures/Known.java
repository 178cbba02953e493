package care.cairn.app.measures;

import java.time.LocalDate;

/** When figures of a load became known. */
public sealed interface Known {
    /** The day of the load: nothing of it was known later. */
    LocalDate day();

    /** All on one day. */
    record On(LocalDate day) implements Known {}

    /**
     * Each new figure by the lag of its measure after the end of its period; what by that lag would
     * not be known on {@code day} is held back, and what is revised became known on that day.
     */
    record ByLag(LocalDate day) implements Known {}
}
