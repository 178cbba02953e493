package care.cairn.app.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Where the database is and who may enter; never prints the password. */
public record DatabaseAddress(String jdbcUrl, String user, String password) {

    /** The same server, another database on it. */
    public DatabaseAddress database(String name) {
        String path = jdbcUrl.substring(0, jdbcUrl.lastIndexOf('/') + 1);
        int question = jdbcUrl.indexOf('?');
        return new DatabaseAddress(
                path + name + (question < 0 ? "" : jdbcUrl.substring(question)), user, password);
    }

    /** The same database, entered by another role with the same password. */
    public DatabaseAddress as(String role) {
        return new DatabaseAddress(jdbcUrl, role, password);
    }

    /** Connects, or gives up after ten seconds. */
    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("loginTimeout", "10");
        properties.setProperty("connectTimeout", "10");
        return DriverManager.getConnection(jdbcUrl, properties);
    }

    @Override
    public String toString() {
        return jdbcUrl + " as " + user;
    }
}
