package care.cairn.app.charts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, shown as a numbered flag over the chart: a decision, a change.
 *
 * @param title as it reads in the caption
 * @param path where it leads, or null
 */
public record Mark(LocalDate date, String title, @Nullable String path) {

    /** The same, leading nowhere: for paper. */
    Mark unlinked() {
        return new Mark(date, title, null);
    }
}
