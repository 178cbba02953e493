package care.cairn.app.measures;

import care.cairn.app.web.Label;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A measure for one organisation or area and one stratum: a line of points.
 *
 * @param number its lasting number
 * @param place the code of the organisation or area, such as an ODS code
 * @param placeName what that code is called
 * @param stratum the key of the stratum, or "" for the whole
 * @param stratumName what that stratum is called, or empty
 * @param headline whether it is watched: its signals are owed an answer
 * @param ended the last day of the organisation, where it ended, or null
 * @param note what one must know of this line, such as what came after it, or empty
 */
public record MeasureSeries(
        int number,
        UUID measure,
        String place,
        Label placeName,
        String stratum,
        Label stratumName,
        boolean headline,
        @Nullable LocalDate ended,
        Label note) {

    /** Whether it covers the whole of its place. */
    public boolean whole() {
        return stratum.isEmpty();
    }
}
