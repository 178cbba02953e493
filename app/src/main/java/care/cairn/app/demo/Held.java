package care.cairn.app.demo;

import care.cairn.app.database.CannotStartException;
import care.cairn.app.database.DatabaseAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Whose acts a database holds; each is only opened by the command that is meant for it. */
public enum Held {
    NOTHING,
    DEMO,
    OWN;

    /** Looks into a database, which may still be empty. */
    public static Held in(DatabaseAddress address) {
        try (Connection connection = address.connect()) {
            if (!has(connection, "partnership.partnership")) {
                return NOTHING;
            }
            return has(connection, "demo.started") ? DEMO : OWN;
        } catch (SQLException e) {
            throw new CannotStartException(
                    "The database cannot be read: %s".formatted(e.getMessage()), e);
        }
    }

    private static boolean has(Connection connection, String table) throws SQLException {
        return yes(connection, "select to_regclass('%s') is not null".formatted(table))
                && yes(connection, "select exists (select 1 from %s)".formatted(table));
    }

    private static boolean yes(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    /**
     * Keeps the demo from being shown as a partnership, and a partnership as the demo.
     *
     * @param data the data folder, for the sentence
     * @throws CannotStartException where it would be
     */
    public void requireFor(boolean demo, Object data) {
        if (demo && this == OWN) {
            throw new CannotStartException(
                    "%s holds a partnership of its own, not the demo: open it with ./cairn start, or name another folder with --data."
                            .formatted(data));
        }
        if (!demo && this == DEMO) {
            throw new CannotStartException(
                    "%s holds the demo: open it with ./cairn demo, or name another folder with --data."
                            .formatted(data));
        }
    }
}
