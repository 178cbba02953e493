package care.cairn.app.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL for the tests of one JVM, and in it a fresh database for each that asks, copied
 * from one that has all migrations. Use it through {@link CairnTest}, or call {@link #fresh}.
 */
public final class TestDatabase
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** A folder with a database for one program or test. */
    public record Fresh(DatabaseAddress address, Path data) {}

    private static final Path TARGET = Path.of("target", "test-database").toAbsolutePath();

    /** Started when first needed, with every migration in the database {@code template}. */
    private static final class Shared {
        static final DataFolder FOLDER = newFolder("jvm");
        static final PostgresServer SERVER = start(FOLDER);
    }

    private static PostgresServer start(DataFolder folder) {
        try {
            FolderLock lock = FolderLock.take(folder, "test");
            removeLeftovers();
            PostgresServer server = PostgresServer.start(folder, Durability.OFF);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, lock, folder)));
            execute(server.address().as("postgres"), "create database template owner cairn");
            migrate(server.address().database("template"));
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new data folder under {@code target}, with PostgreSQL's programs unpacked only once. */
    static DataFolder newFolder(String prefix) {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(TARGET), prefix);
            Files.createFile(folder.resolve("cairn.lock"));
            Files.createSymbolicLink(folder.resolve("postgres"), binaries());
            return DataFolder.open(folder);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where PostgreSQL's programs are unpacked for all tests. */
    public static Path binaries() throws IOException {
        return Files.createDirectories(TARGET.resolve("postgres"));
    }

    /** A data folder with a database that has been made and closed. */
    public static Path closedFolder(String prefix) {
        DataFolder folder = newFolder(prefix);
        Database.openAlone(folder, FolderLock.take(folder, "test"), null, System.err).close();
        return folder.path();
    }

    /** The processes of PostgreSQL that serve a data folder. */
    public static List<String> serversOf(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(process -> new Postmaster(process, 0).alive())
                .map(process -> String.join(" ", process.info().arguments().orElse(new String[0])))
                .filter(arguments -> arguments.contains(folder.resolve("database").toString()))
                .toList();
    }

    private static void stop(PostgresServer server, FolderLock lock, DataFolder folder) {
        server.close();
        lock.close();
        FileSystemUtils.deleteRecursively(folder.path().toFile());
    }

    /** Stops and removes what test runs that were killed have left. */
    private static void removeLeftovers() throws IOException {
        try (DirectoryStream<Path> folders =
                Files.newDirectoryStream(TARGET, "{jvm,crash,durable,damaged,program}*")) {
            for (Path path : folders) {
                DataFolder folder = DataFolder.open(path);
                Optional<FolderLock> lock = FolderLock.tryTake(folder, "test");
                if (lock.isPresent()) {
                    Postmaster.of(folder.cluster())
                            .ifPresent(orphan -> orphan.process().destroyForcibly());
                    lock.get().close();
                    FileSystemUtils.deleteRecursively(path);
                }
            }
        }
    }

    /** A database with every migration and no rows, and a data folder beside it. */
    public static Fresh fresh() {
        String name = "test_" + NUMBER.incrementAndGet();
        DatabaseAddress server = Shared.SERVER.address();
        execute(
                server.as("postgres"),
                "create database %s template template owner cairn strategy file_copy"
                        .formatted(name));
        return new Fresh(
                server.database(name), Shared.FOLDER.path().resolve("tests").resolve(name));
    }

    /** A database with nothing in it at all, for tests of the migrations. */
    public static DatabaseAddress empty() {
        String name = "test_" + NUMBER.incrementAndGet();
        DatabaseAddress server = Shared.SERVER.address();
        execute(server.as("postgres"), "create database %s owner cairn".formatted(name));
        return server.database(name);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Fresh fresh = fresh();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "test database",
                                Map.of(
                                        "spring.datasource.url", fresh.address().jdbcUrl(),
                                        "spring.datasource.username", fresh.address().user(),
                                        "spring.datasource.password", fresh.address().password(),
                                        // many programs of the tests share one server
                                        "spring.datasource.hikari.minimum-idle", "0",
                                        "spring.datasource.hikari.idle-timeout", "10000",
                                        "cairn.data", fresh.data().toString())));
    }

    private static void migrate(DatabaseAddress address) {
        Flyway.configure()
                .dataSource(
                        address.jdbcUrl() + "?currentSchema=" + setting("cairn.schemas"),
                        address.user(),
                        address.password())
                .locations(setting("spring.flyway.locations"))
                .defaultSchema(setting("spring.flyway.default-schema"))
                .outOfOrder(true)
                .load()
                .migrate();
    }

    private static String setting(String key) {
        try {
            return new YamlPropertySourceLoader()
                    .load("application", new ClassPathResource("application.yaml")).stream()
                            .map(source -> (EnumerablePropertySource<?>) source)
                            .map(source -> String.valueOf(source.getProperty(key)))
                            .findFirst()
                            .orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(DatabaseAddress address, String sql) {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
