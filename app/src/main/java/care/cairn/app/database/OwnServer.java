package care.cairn.app.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

/** A PostgreSQL that is not ours, named in {@code CAIRN_DB_URL}. */
final class OwnServer {
    static final String VARIABLE = "CAIRN_DB_URL";
    private static final int OLDEST = 16;
    private static final String FORM =
            VARIABLE
                    + " cannot be read: write it as postgres://user:password@host:5432/database or as jdbc:postgresql://host:5432/database?user=…&password=….";

    private OwnServer() {}

    /**
     * Reads both forms; user and password may be percent-encoded in the first.
     *
     * @throws CannotStartException with the form that is asked for
     */
    static DatabaseAddress parse(String url) {
        if (url.startsWith("jdbc:postgresql://")) {
            return new DatabaseAddress(url, "", "");
        }
        try {
            URI uri = new URI(url);
            boolean scheme =
                    "postgres".equals(uri.getScheme()) || "postgresql".equals(uri.getScheme());
            if (!scheme || uri.getHost() == null || uri.getRawPath().length() < 2) {
                throw new CannotStartException(FORM);
            }
            String[] who =
                    uri.getRawUserInfo() == null
                            ? new String[0]
                            : uri.getRawUserInfo().split(":", 2);
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return new DatabaseAddress(
                    "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
                    who.length > 0 ? decode(who[0]) : "",
                    who.length > 1 ? decode(who[1]) : "");
        } catch (URISyntaxException e) {
            // the cause would show the password
            throw new CannotStartException(FORM);
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /**
     * Connects once.
     *
     * @throws CannotStartException when nobody answers, or one that is too old
     */
    static void check(DatabaseAddress address) {
        try (Connection connection = address.connect()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new CannotStartException(
                        "The database of %s is PostgreSQL %d, and Cairn needs %d or newer."
                                .formatted(VARIABLE, version, OLDEST));
            }
        } catch (SQLException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new CannotStartException(
                    "The database of %s cannot be entered: %s".formatted(VARIABLE, reason), e);
        }
    }
}
