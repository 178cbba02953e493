package care.cairn.app.exchange.mapping;

import care.cairn.app.measures.files.Problem;
import java.util.List;

/**
 * A log as it was read.
 *
 * @param rows those that could be read and are wanted
 * @param leftOut how many have a state by which they are left out
 * @param problems of each bad row, with row, column and reason
 * @param unknown names of owners that are no name of ours, as the log writes them
 */
public record LogReading(
        List<LogRow> rows, int leftOut, List<Problem> problems, List<String> unknown) {
    public LogReading {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
        unknown = List.copyOf(unknown);
    }
}
