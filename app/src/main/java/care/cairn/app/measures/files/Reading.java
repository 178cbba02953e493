package care.cairn.app.measures.files;

import care.cairn.app.measures.Figures;
import care.cairn.app.web.Label;
import java.util.List;

/**
 * What was read of a file. The series in the figures are places in {@link #series}.
 *
 * @param rows how many rows there are after the header
 * @param leftOut how many of them are not wanted
 * @param problems the first bad rows
 * @param problemCount how many bad rows there are
 */
public record Reading(
        Figures figures,
        List<Line> series,
        long rows,
        long leftOut,
        List<Problem> problems,
        long problemCount,
        String encoding,
        char separator,
        PeriodForm form) {

    /** How many problems are named. */
    public static final int NAMED = 200;

    public Reading {
        series = List.copyOf(series);
        problems = List.copyOf(problems);
    }

    /** A series that the file has figures for. */
    public record Line(
            String measure,
            String place,
            Label placeName,
            String stratum,
            Label stratumName,
            boolean headline) {}
}
