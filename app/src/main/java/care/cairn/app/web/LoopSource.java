package care.cairn.app.web;

import java.time.LocalDate;
import java.util.List;

/** How one step of the loop went since a day; each module may give one bean. */
public interface LoopSource {

    /** Lines for the page of the week; none where there is nothing to count. */
    List<LoopLine> since(LocalDate from, Viewer viewer);

    /**
     * A line of the loop.
     *
     * @param order from the first step to the last: decisions 30, commitments 40, signals 55
     * @param labelKey what is counted
     * @param valueKey how it is written, such as {@code 9 of 12}
     * @param valueArgs what fills it
     * @param noteKey what to know beside it, or ""
     * @param noteArgs what fills that
     */
    record LoopLine(
            int order,
            String labelKey,
            String valueKey,
            List<Object> valueArgs,
            String noteKey,
            List<Object> noteArgs) {
        public LoopLine {
            valueArgs = List.copyOf(valueArgs);
            noteArgs = List.copyOf(noteArgs);
        }
    }
}
