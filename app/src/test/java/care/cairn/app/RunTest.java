package care.cairn.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.cairn.app.database.CannotStartException;
import care.cairn.app.database.TestDatabase;
import care.cairn.app.demo.Held;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every obstacle to a start is one plain sentence and the exit code 1. */
class RunTest {
    @TempDir Path temporary;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(@Nullable String databaseUrl, String... words) {
        return new Run(
                        databaseUrl,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .of(words);
    }

    private void refused(String reason, @Nullable String databaseUrl, String... words) {
        assertThat(run(databaseUrl, words)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains(reason)
                .endsWith(System.lineSeparator())
                .hasLineCount(1)
                .doesNotContain("Exception");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private String data() {
        return temporary.resolve("data").toString();
    }

    @Test
    void help_names_every_command() {
        assertThat(run(null, "help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("demo", "start", "--data");
    }

    @Test
    void an_unknown_command() {
        refused("frobnicate", null, "frobnicate", "--data", data());
        assertThat(Path.of(data())).doesNotExist();
    }

    @Test
    void an_unknown_option() {
        refused("--frobnicate", null, "start", "--frobnicate", "--data", data());
        assertThat(Path.of(data())).doesNotExist();
    }

    @Test
    void a_port_that_is_none() {
        refused("65535", null, "start", "--port", "eighty", "--data", data());
    }

    @Test
    void an_option_without_its_value() {
        refused("--data", null, "start", "--data");
    }

    @Test
    void a_folder_that_cannot_be_made() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));
        refused("cannot be written", null, "start", "--port", "0", "--data", file + "/data");
    }

    @Test
    void a_folder_that_holds_something_else() throws IOException {
        Files.createFile(temporary.resolve("letter.txt"));
        refused("something else", null, "start", "--port", "0", "--data", temporary.toString());
        assertThat(temporary).isDirectoryNotContaining("glob:**cairn.lock");
    }

    @Test
    void a_folder_of_another_postgres() throws IOException {
        Path cluster = folder("17");
        refused("PostgreSQL 17", null, "start", "--port", "0", "--data", data());
        assertThat(cluster.resolve("PG_VERSION")).hasContent("17");
    }

    @Test
    void a_database_whose_files_are_gone() throws IOException {
        folder("18");
        refused(
                temporary.resolve("data").toRealPath().toString(),
                null,
                "start",
                "--port",
                "0",
                "--data",
                data());
    }

    @Test
    void a_configuration_that_cannot_be_read() throws IOException {
        Path folder = TestDatabase.closedFolder("damaged");
        Files.writeString(
                folder.resolve("database/postgresql.conf"),
                "this is = not = a setting\n",
                StandardOpenOption.APPEND);
        refused("postgresql.conf", null, "start", "--port", "0", "--data", folder.toString());
    }

    @Test
    void a_port_that_another_program_has() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(other.getLocalPort());
            refused("port " + port, null, "start", "--port", port, "--data", data());
        }
    }

    @Test
    void a_database_url_that_cannot_be_read() {
        refused("CAIRN_DB_URL", "mysql://somewhere", "start", "--port", "0", "--data", data());
    }

    @Test
    void a_database_url_where_nobody_answers() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        String url = "postgres://cairn:secret@127.0.0.1:" + free + "/cairn";
        refused("CAIRN_DB_URL", url, "start", "--port", "0", "--data", data());
        assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("secret");
    }

    @Test
    void a_database_url_with_a_wrong_password() {
        String url = TestDatabase.empty().jdbcUrl().replace("jdbc:", "");
        refused(
                "password",
                url.replace("//", "//cairn:wrong@"),
                "start",
                "--port",
                "0",
                "--data",
                data());
    }

    @Test
    void a_partnership_is_not_shown_as_the_demo_nor_the_demo_as_a_partnership() {
        Held.OWN.requireFor(false, "data");
        Held.DEMO.requireFor(true, "data");
        Held.NOTHING.requireFor(true, "data");
        assertThatThrownBy(() -> Held.OWN.requireFor(true, "data"))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("./cairn start");
        assertThatThrownBy(() -> Held.DEMO.requireFor(false, "data"))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("./cairn demo");
    }

    @Test
    void what_a_database_holds_is_seen_before_anything_is_shown() throws SQLException {
        var address = TestDatabase.fresh().address();
        assertThat(Held.in(TestDatabase.empty())).isEqualTo(Held.NOTHING);
        assertThat(Held.in(address)).isEqualTo(Held.NOTHING);
        try (var connection = address.connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into partnership.partnership
                    values (gen_random_uuid(), 'Place', 'en', 'UTC', true, false)
                    """);
            assertThat(Held.in(address)).isEqualTo(Held.OWN);
            statement.execute("insert into demo.started (at) values (now())");
        }
        assertThat(Held.in(address)).isEqualTo(Held.DEMO);
    }

    private Path folder(String version) throws IOException {
        Path cluster = Files.createDirectories(temporary.resolve("data/database"));
        Files.createFile(temporary.resolve("data/cairn.lock"));
        Files.writeString(cluster.resolve("PG_VERSION"), version);
        Files.writeString(temporary.resolve("data/database.password"), "x");
        Files.createSymbolicLink(temporary.resolve("data/postgres"), TestDatabase.binaries());
        return cluster;
    }
}
