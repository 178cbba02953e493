package care.cairn.app.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL of a data folder, running: reached from this machine alone, watched, and started
 * again by itself, on the same port, when it dies.
 */
public final class PostgresServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final Duration WATCH = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DataFolder folder;
    private final PostgresCluster cluster;
    private final Durability durability;
    private final int port;
    private final String password;
    private Postmaster postmaster;
    private volatile boolean closing;

    private PostgresServer(DataFolder folder, PostgresCluster cluster, Durability durability)
            throws IOException {
        this.folder = folder;
        this.cluster = cluster;
        this.durability = durability;
        this.port = freePort();
        this.password = Files.readString(folder.password()).strip();
        this.postmaster = run();
    }

    /**
     * Starts the server of a folder that this process has locked; makes its files first where there
     * are none, and stops the server that a killed Cairn left behind.
     */
    public static PostgresServer start(DataFolder folder, Durability durability) {
        return start(folder, durability, WithoutRoot.forThisProcess());
    }

    static PostgresServer start(DataFolder folder, Durability durability, WithoutRoot way) {
        PostgresBinaries binaries = PostgresBinaries.unpackedIn(folder.binaries());
        PostgresCluster cluster = new PostgresCluster(folder, binaries, way);
        cluster.prepare();
        try {
            stopOrphan(cluster);
            PostgresServer server = new PostgresServer(folder, cluster, durability);
            Thread.ofVirtual().name("postgres-watch").start(server::watch);
            return server;
        } catch (IOException e) {
            throw new CannotStartException(
                    "PostgreSQL could not start in %s: %s.".formatted(folder, e.getMessage()), e);
        }
    }

    /** Where the server of a folder is that another process has locked, if it is up. */
    public static Optional<DatabaseAddress> running(DataFolder folder) {
        return Postmaster.of(folder.cluster())
                .map(postmaster -> {
                    try {
                        return address(
                                postmaster.port(), Files.readString(folder.password()).strip());
                    } catch (IOException e) {
                        throw new CannotStartException(
                                "The file %s cannot be read: run this as the user who started Cairn."
                                        .formatted(folder.password()),
                                e);
                    }
                });
    }

    public DatabaseAddress address() {
        return address(port, password);
    }

    /** The process of the server, for tests that kill it. */
    long pid() {
        return postmaster.process().pid();
    }

    private static DatabaseAddress address(int port, String password) {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + port + "/cairn", "cairn", password);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Postmaster run() throws IOException {
        PostgresLog log = new PostgresLog(folder.logs().resolve("postgres.log"));
        log.prepare();
        cluster.way().give(log.file());
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (true) {
            long before = log.length();
            Finished start = pgCtl("start", "--options=" + options(), "--log=" + log.file());
            if (start.succeeded()) {
                break;
            }
            String reason = log.reasonSince(before);
            // the sessions of a killed server take a moment to notice
            if (!reason.contains("shared memory block") || Instant.now().isAfter(giveUp)) {
                throw new CannotStartException(
                        "PostgreSQL could not start in %s: %s (its log is %s)."
                                .formatted(folder, reason, log.file()));
            }
            pause();
        }
        return Postmaster.of(folder.cluster())
                .orElseThrow(() -> new IOException("it stopped as soon as it was up"));
    }

    private String options() {
        List<String> settings =
                new ArrayList<>(
                        List.of(
                                "listen_addresses=127.0.0.1",
                                "port=" + port,
                                "unix_socket_directories=",
                                "password_encryption=scram-sha-256",
                                "timezone=UTC",
                                "log_timezone=UTC",
                                "logging_collector=off",
                                "log_checkpoints=off",
                                "max_connections=60"));
        settings.addAll(durability.options());
        return String.join(" ", settings.stream().map(setting -> "-c " + setting).toList());
    }

    private Finished pgCtl(String verb, String... more) {
        return pgCtl(cluster, verb, more);
    }

    private static Finished pgCtl(PostgresCluster cluster, String verb, String... more) {
        List<String> program =
                List.of(
                        cluster.binaries().program("pg_ctl"),
                        verb,
                        "--pgdata=" + cluster.folder().cluster(),
                        "--wait",
                        "--timeout=" + PATIENCE.toSeconds());
        return Finished.of(
                cluster.way().command(Stream.concat(program.stream(), Stream.of(more)).toList()));
    }

    private static void stopOrphan(PostgresCluster cluster) throws IOException {
        Path files = cluster.folder().cluster();
        if (Postmaster.of(files).isPresent()) {
            stop(cluster);
        } else if (Postmaster.numberIsTaken(files)) {
            // We hold the folder's lock and no server of ours runs: another program has the number
            // by now, and PostgreSQL would take it for a server.
            Files.deleteIfExists(Postmaster.pidFile(files));
        }
    }

    private static void stop(PostgresCluster cluster) {
        if (!pgCtl(cluster, "stop", "--mode=fast").succeeded()
                && !pgCtl(cluster, "stop", "--mode=immediate").succeeded()) {
            Postmaster.of(cluster.folder().cluster())
                    .ifPresent(postmaster -> postmaster.process().destroyForcibly());
        }
    }

    private void watch() {
        while (!closing) {
            if (postmaster.alive()) {
                pause();
            } else {
                revive();
            }
        }
    }

    private synchronized void revive() {
        if (closing) {
            return;
        }
        LOG.warn("PostgreSQL has died and is started again.");
        try {
            postmaster = run();
            LOG.warn("PostgreSQL is back.");
        } catch (IOException | CannotStartException e) {
            LOG.warn("PostgreSQL is not back yet: {}", e.getMessage());
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(WATCH);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops the server; what was acknowledged is on the disk. */
    @Override
    public void close() {
        closing = true;
        synchronized (this) {
            if (Postmaster.of(folder.cluster()).isPresent()) {
                stop(cluster);
            }
        }
    }
}
