package care.cairn.app.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * A program that writes rows from four threads as fast as it can and prints each one's id once it
 * has been acknowledged, until somebody kills it.
 */
final class CrashWriter {
    /** What stands before the id of a row that the database has acknowledged. */
    static final String ACKNOWLEDGED = "acknowledged ";

    private static final int WRITERS = 4;

    private CrashWriter() {}

    public static void main(String[] args) throws Exception {
        DataFolder folder = DataFolder.open(Path.of(args[0]));
        Database database =
                Database.openAlone(folder, FolderLock.take(folder, "crash"), null, System.err);
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(database.address().jdbcUrl());
        pool.setUsername(database.address().user());
        pool.setPassword(database.address().password());
        pool.setMaximumPoolSize(WRITERS);
        HikariDataSource source = new HikariDataSource(pool);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists written (id uuid primary key)");
        }
        for (int i = 0; i < WRITERS; i++) {
            Thread.ofPlatform().start(() -> write(source));
        }
    }

    private static void write(HikariDataSource source) {
        while (true) {
            UUID id = UUID.randomUUID();
            try (Connection connection = source.getConnection();
                    PreparedStatement insert =
                            connection.prepareStatement("insert into written values (?)")) {
                insert.setObject(1, id);
                insert.executeUpdate();
                System.out.println(ACKNOWLEDGED + id + ".");
            } catch (SQLException e) {
                // not acknowledged: nobody may count on this row, so the next one is tried
            }
        }
    }
}
