package care.cairn.app.ledger;

import java.util.Collection;
import java.util.List;

/**
 * A module's side of the record: which kinds of act it has, which tables they fill, and how. Given
 * as one bean a module, usually named after its tables, such as {@code DecisionTables}.
 *
 * <p>Rows of governed tables are written in {@link #project} and nowhere else: the same code fills
 * the tables when an act happens and when they are rebuilt from the record.
 */
public interface Governed {

    /** The module's name, which is also its schema. */
    String module();

    List<ActKind> kinds();

    List<GovernedTable> tables();

    /**
     * Writes what the act changes; a pure function of the entry, the act and this module's rows.
     */
    void project(Entry entry, Act act);

    /**
     * Whether acts of this type do nothing but add rows to tables whose past is a view, so that
     * going back need not project them again.
     */
    default boolean addsOnly(Class<? extends Act> type) {
        return false;
    }

    /** The nouns before the slash in this module's subjects, such as {@code decision}. */
    List<String> nouns();

    /** How subjects of this module are shown; unknown ones are left out. */
    List<SubjectLink> describe(Collection<String> subjects);
}
