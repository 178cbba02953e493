package care.cairn.app.ledger;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table whose rows come from the record alone. It must have a primary key, no sequence and no
 * default that depends on the moment.
 *
 * @param name unqualified; no two modules have a table of the same name
 * @param pastWhere a condition over its columns with {@code :at} for the moment, where rows are
 *     only ever added and each says when: then the past is a view of the table and need not be
 *     replayed
 */
public record GovernedTable(String name, @Nullable String pastWhere) {

    public static GovernedTable replayed(String name) {
        return new GovernedTable(name, null);
    }

    public static GovernedTable addedTo(String name, String pastWhere) {
        return new GovernedTable(name, pastWhere);
    }

    Optional<String> past() {
        return Optional.ofNullable(pastWhere);
    }
}
