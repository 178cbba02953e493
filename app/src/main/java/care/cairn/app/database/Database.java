package care.cairn.app.database;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The database that a command works on, open as long as the command runs: the one named in {@code
 * CAIRN_DB_URL}, else the data folder's own, started here or already running for another command.
 */
public final class Database implements AutoCloseable {
    private final DataFolder folder;
    private final DatabaseAddress address;
    private final @Nullable FolderLock lock;
    private final @Nullable PostgresServer server;

    private Database(
            DataFolder folder,
            DatabaseAddress address,
            @Nullable FolderLock lock,
            @Nullable PostgresServer server) {
        this.folder = folder;
        this.address = address;
        this.lock = lock;
        this.server = server;
    }

    /**
     * Opens it for the one program that serves the folder.
     *
     * @param lock given back with the database
     * @param url what {@code CAIRN_DB_URL} says, or null
     * @param warnings hears of settings that are not durable
     * @throws CannotStartException with the obstacle, and the lock is given back
     */
    public static Database openAlone(
            DataFolder folder, FolderLock lock, @Nullable String url, PrintStream warnings) {
        return open(folder, lock, url, warnings);
    }

    /** Opens it for a command that may run beside the program that serves the folder. */
    public static Database openBeside(
            DataFolder folder, String doing, @Nullable String url, PrintStream warnings) {
        Optional<FolderLock> lock = FolderLock.tryTake(folder, doing);
        if (lock.isPresent() || url != null) {
            return open(folder, lock.orElse(null), url, warnings);
        }
        DatabaseAddress address =
                PostgresServer.running(folder)
                        .orElseThrow(() ->
                                new CannotStartException(
                                        "The data folder %s is in use by %s, whose database is not up yet: try again in a moment."
                                                .formatted(folder, FolderLock.describe(folder))));
        return new Database(folder, address, null, null);
    }

    private static Database open(
            DataFolder folder,
            @Nullable FolderLock lock,
            @Nullable String url,
            PrintStream warnings) {
        Database database = null;
        try {
            if (url != null) {
                DatabaseAddress address = OwnServer.parse(url);
                OwnServer.check(address);
                database = new Database(folder, address, lock, null);
            } else {
                PostgresServer server = PostgresServer.start(folder, Durability.ON);
                database = new Database(folder, server.address(), lock, server);
            }
            database.check(warnings);
            return database;
        } catch (RuntimeException e) {
            if (database != null) {
                database.close();
            } else if (lock != null) {
                lock.close();
            }
            throw e;
        }
    }

    private void check(PrintStream warnings) {
        List<String> missing;
        try (Connection connection = address.connect()) {
            missing = Durability.missing(connection);
        } catch (SQLException e) {
            throw new CannotStartException(
                    "The database in %s cannot be entered: %s".formatted(folder, e.getMessage()),
                    e);
        }
        if (missing.isEmpty()) {
            return;
        }
        String off = String.join(", ", missing);
        if (server != null) {
            throw new CannotStartException(
                    "The database in %s runs without %s, so it could lose what it has acknowledged: Cairn does not start on it."
                            .formatted(folder, off));
        }
        warnings.printf(
                "Warning: the database of %s runs without %s, so it may lose what it has acknowledged.%n",
                OwnServer.VARIABLE, off);
    }

    public DataFolder folder() {
        return folder;
    }

    public DatabaseAddress address() {
        return address;
    }

    /** Tells other commands where the pages are. */
    public void tell(String pages) {
        if (lock != null) {
            lock.tell(pages);
        }
    }

    /** Stops the server, if it was started here, and gives the folder back. */
    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
        if (lock != null) {
            lock.close();
        }
    }
}
