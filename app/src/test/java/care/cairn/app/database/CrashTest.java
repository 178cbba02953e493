package care.cairn.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * Kills the program, its PostgreSQL, or both, at random moments of a writing load, and starts again
 * on the same folder. {@code -Dcairn.crash.rounds=50} makes 200 kills of it.
 */
class CrashTest {
    private static final int ROUNDS = Integer.getInteger("cairn.crash.rounds", 1);

    /** Who is killed, without a warning. */
    private enum Victim {
        POSTMASTER,
        POSTMASTER_AND_ITS_SESSIONS,
        PROGRAM,
        BOTH
    }

    private final DataFolder folder = TestDatabase.newFolder("crash");
    private final Set<UUID> acknowledged = new HashSet<>();

    @AfterEach
    void nothing_is_left_running() throws IOException {
        List<String> left = TestDatabase.serversOf(folder.path());
        FileSystemUtils.deleteRecursively(folder.path());
        assertThat(left).isEmpty();
    }

    @Test
    void whoever_is_killed_nothing_acknowledged_is_lost_and_the_next_start_recovers()
            throws IOException, SQLException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            for (Victim victim : Victim.values()) {
                crash(victim, 50 + random.nextInt(400));
            }
        }
        try (Database database = open()) {
            assertThat(rows(database.address())).as("seed %d", seed).containsAll(acknowledged);
        }
    }

    private Database open() {
        return Database.openAlone(folder, FolderLock.take(folder, "test"), null, System.err);
    }

    private void crash(Victim victim, int after) throws IOException {
        Process program =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xshare:auto",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                CrashWriter.class.getName(),
                                folder.path().toString())
                        .redirectError(errors().toFile())
                        .start();
        // Killed by its handle: Process.destroyForcibly would also throw away what was not read
        // yet.
        try (BufferedReader acks = program.inputReader()) {
            read(acks, after);
            ProcessHandle postmaster =
                    Postmaster.of(folder.cluster()).orElseThrow(AssertionError::new).process();
            switch (victim) {
                case POSTMASTER -> postmaster.destroyForcibly();
                case POSTMASTER_AND_ITS_SESSIONS -> {
                    List<ProcessHandle> sessions = postmaster.descendants().toList();
                    postmaster.destroyForcibly();
                    sessions.forEach(ProcessHandle::destroyForcibly);
                }
                case PROGRAM -> program.toHandle().destroyForcibly();
                case BOTH -> {
                    program.toHandle().destroyForcibly();
                    postmaster.destroyForcibly();
                }
            }
            if (program.isAlive() && victim.name().startsWith("POSTMASTER")) {
                // what was on its way, and then more than can have been: it is back by itself
                read(acks, 500);
                program.toHandle().destroyForcibly();
            }
            acks.lines().forEach(this::acknowledge);
        } finally {
            program.toHandle().destroyForcibly();
        }
    }

    private void read(BufferedReader acks, int count) throws IOException {
        int until = acknowledged.size() + count;
        while (acknowledged.size() < until) {
            String line = acks.readLine();
            assertThat(line).as(() -> "the program ended: " + said()).isNotNull();
            acknowledge(line);
        }
    }

    private void acknowledge(String line) {
        // the last line may be cut short; its end never reached us, so it was not acknowledged
        if (line.startsWith(CrashWriter.ACKNOWLEDGED) && line.endsWith(".")) {
            acknowledged.add(
                    UUID.fromString(
                            line.substring(CrashWriter.ACKNOWLEDGED.length(), line.length() - 1)));
        }
    }

    private Path errors() {
        return folder.logs().resolve("crash-writer.log");
    }

    private String said() {
        try {
            return Files.readString(errors());
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static Set<UUID> rows(DatabaseAddress address) throws SQLException {
        Set<UUID> rows = new HashSet<>();
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select id from written")) {
            while (result.next()) {
                rows.add(result.getObject(1, UUID.class));
            }
        }
        return rows;
    }
}
