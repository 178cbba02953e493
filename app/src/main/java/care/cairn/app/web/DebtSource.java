package care.cairn.app.web;

import care.cairn.app.web.form.Link;
import java.util.List;

/**
 * What is owed to learning: what should have led on and has not, such as a signal that nobody
 * answered. A fact about the process, never about a person; each module may give one bean.
 */
public interface DebtSource {

    /** Every sort of debt, those with nothing owed too. */
    List<Debt> debts(Viewer viewer);

    /**
     * One sort of debt.
     *
     * @param order from the first step of the loop to the last
     * @param key names its words: {@code debt.<key>} with the number, {@code debt.<key>.advice}
     * @param count how many there are
     * @param things the oldest of them
     */
    record Debt(int order, String key, long count, List<Link> things) {
        public Debt {
            things = List.copyOf(things);
        }
    }
}
