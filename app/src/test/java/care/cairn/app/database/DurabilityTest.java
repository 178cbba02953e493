package care.cairn.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** What a database promises when it is opened, and what is refused. */
class DurabilityTest {
    private final DataFolder folder = TestDatabase.newFolder("durable");

    @AfterEach
    void remove() throws IOException {
        FileSystemUtils.deleteRecursively(folder.path());
    }

    private Database open() {
        return Database.openAlone(folder, FolderLock.take(folder, "test"), null, System.err);
    }

    private Database beside() {
        return Database.openBeside(folder, "verify", null, System.err);
    }

    private static void execute(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String show(DatabaseAddress address, String setting) throws SQLException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("show " + setting)) {
            result.next();
            return result.getString(1);
        }
    }

    @Test
    void every_write_reaches_the_disk_even_where_the_configuration_says_otherwise()
            throws IOException, SQLException {
        try (Database database = open()) {
            assertThat(show(database.address(), "data_checksums")).isEqualTo("on");
        }
        Files.writeString(
                folder.cluster().resolve("postgresql.auto.conf"),
                """
                fsync = off
                synchronous_commit = off
                full_page_writes = off
                listen_addresses = '*'
                """,
                StandardOpenOption.APPEND);
        try (Database database = open();
                Connection connection = database.address().connect()) {
            assertThat(Durability.missing(connection)).isEmpty();
            assertThat(show(database.address(), "listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void a_database_told_to_forget_is_not_served() throws SQLException {
        try (Database database = open()) {
            execute(database.address(), "alter role cairn set synchronous_commit = off");
        }
        assertThatThrownBy(this::open)
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("synchronous_commit");
        assertThat(FolderLock.tryTake(folder, "test"))
                .as("the folder is free again")
                .hasValueSatisfying(FolderLock::close);
        assertThat(Postmaster.of(folder.cluster())).isEmpty();
    }

    @Test
    void the_databases_of_tests_are_seen_to_be_forgetful() throws SQLException {
        try (Connection connection = TestDatabase.empty().connect()) {
            assertThat(Durability.missing(connection))
                    .containsExactly("fsync", "synchronous_commit", "full_page_writes");
        }
    }

    @Test
    void a_server_of_ones_own_that_forgets_is_warned_of() {
        ByteArrayOutputStream warnings = new ByteArrayOutputStream();
        DatabaseAddress own = TestDatabase.empty();
        String url =
                own.jdbcUrl()
                        .replace("jdbc:postgresql://", "postgres://%s:%s@")
                        .formatted(own.user(), own.password());
        Database.openAlone(
                        folder,
                        FolderLock.take(folder, "test"),
                        url,
                        new PrintStream(warnings, true, StandardCharsets.UTF_8))
                .close();
        assertThat(warnings.toString(StandardCharsets.UTF_8))
                .startsWith("Warning: ")
                .contains("fsync, synchronous_commit, full_page_writes")
                .hasLineCount(1);
        assertThat(folder.cluster()).doesNotExist();
    }

    @Test
    void only_the_owner_can_look_into_the_folder() throws IOException {
        open().close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                .isEqualTo("rwx------");
        for (Path secret : new Path[] {folder.password(), folder.cluster()}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                    .as(secret.toString())
                    .endsWith("------");
        }
    }

    @Test
    void nobody_enters_without_the_password() {
        try (Database database = open()) {
            DatabaseAddress guess =
                    new DatabaseAddress(database.address().jdbcUrl(), "cairn", "guess");
            assertThatThrownBy(guess::connect).hasMessageContaining("password");
            assertThatThrownBy(guess.as("postgres")::connect).hasMessageContaining("password");
            assertThat(database.address().toString()).doesNotContain(database.address().password());
        }
    }

    @Test
    void a_database_half_made_when_the_program_was_killed_is_made_again() throws IOException {
        Path halfMade = Files.createDirectory(folder.path().resolve("database.new"));
        Files.writeString(halfMade.resolve("PG_VERSION"), "18");
        open().close();
        assertThat(folder.cluster().resolve("global")).isDirectory();
        assertThat(halfMade).doesNotExist();
    }

    @Test
    void a_command_works_beside_the_program_that_has_the_folder() throws SQLException {
        try (Database program = open()) {
            execute(program.address(), "create table seen (id int)");
            try (Database beside = beside()) {
                execute(beside.address(), "insert into seen values (1)");
            }
            execute(program.address(), "insert into seen values (2)");
        }
    }

    @Test
    void another_program_with_the_number_of_a_dead_server_is_not_taken_for_it() throws IOException {
        open().close();
        Files.writeString(
                Postmaster.pidFile(folder.cluster()),
                "%d%n%s%n0%n5432%n".formatted(ProcessHandle.current().pid(), folder.cluster()));
        open().close();
    }

    @Test
    void root_may_start_it_even_where_there_are_no_user_namespaces()
            throws IOException, SQLException {
        assumeTrue(new UnixSystem().getUid() == 0, "runs as root");
        Path shared = Files.createTempDirectory(Path.of("/tmp"), "cairn-nobody");
        try {
            Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));
            DataFolder data = DataFolder.open(shared.resolve("data"));
            for (int start = 1; start <= 2; start++) {
                try (PostgresServer server =
                        PostgresServer.start(data, Durability.ON, WithoutRoot.AS_NOBODY)) {
                    assertThat(show(server.address(), "fsync")).isEqualTo("on");
                    assertThat(ProcessHandle.of(server.pid()).flatMap(it -> it.info().user()))
                            .contains("nobody");
                }
                assertThat(DataFolder.open(data.path()).path()).isEqualTo(data.path());
            }
            assertThat(Files.getOwner(data.password()).getName()).isEqualTo("root");
        } finally {
            FileSystemUtils.deleteRecursively(shared);
        }
    }
}
