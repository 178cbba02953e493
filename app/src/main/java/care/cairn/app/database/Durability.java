package care.cairn.app.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Whether what was acknowledged must survive a power cut. Only tests may say no. */
public enum Durability {
    ON("on"),
    /** Fast and forgetful: for tests alone. */
    OFF("off");

    /**
     * What must be on, for an acknowledged write to be on the disk and a broken page to be seen.
     */
    private static final List<String> SETTINGS =
            List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums");

    private final String value;

    Durability(String value) {
        this.value = value;
    }

    /** The options for the server's command line, which beat every configuration file. */
    List<String> options() {
        return List.of(
                "fsync=" + value, "synchronous_commit=" + value, "full_page_writes=" + value);
    }

    /** The settings that must be on and are not, as this connection sees them. */
    public static List<String> missing(Connection connection) throws SQLException {
        List<String> missing = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (String setting : SETTINGS) {
                try (ResultSet result = statement.executeQuery("show " + setting)) {
                    result.next();
                    String found = result.getString(1);
                    // remote_write waits for less than our own disk, remote_apply for more
                    if (!found.equals("on") && !found.equals("remote_apply")) {
                        missing.add(setting);
                    }
                }
            }
        }
        return missing;
    }
}
