package care.cairn.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.CairnApplication;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * Kills the real program, its PostgreSQL or both while people act in it over HTTP, starts it again
 * and asks the record. {@code -Dcairn.crash.rounds=70} makes 210 kills of its three.
 */
class KillTest {
    private static final int ROUNDS = Integer.getInteger("cairn.crash.rounds", 1);
    private static final String READY = "Cairn is ready: ";

    private enum Victim {
        PROGRAM,
        POSTGRESQL,
        BOTH
    }

    private final DataFolder folder = TestDatabase.newFolder("program");
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void nothing_is_left_running() throws IOException {
        started.forEach(it -> it.toHandle().destroyForcibly());
        Postmaster.of(folder.cluster()).ifPresent(it -> it.process().destroyForcibly());
        FileSystemUtils.deleteRecursively(folder.path());
    }

    @Test
    void what_was_acknowledged_is_on_the_record_once_whoever_is_killed() throws Exception {
        long seed = Long.getLong("cairn.crash.seed", System.nanoTime());
        Random random = new Random(seed);
        Process program = start(0);
        int port = ready(program);
        Actors actors = new Actors(port, this::address);
        for (int round = 0; round < ROUNDS; round++) {
            for (Victim victim : Victim.values()) {
                String when = "round %d, %s, seed %d".formatted(round, victim, seed);
                actors.act(5 + random.nextInt(30));
                LockSupport.parkNanos(random.nextLong(30_000_000));
                kill(victim, program);
                actors.stop();
                if (victim == Victim.POSTGRESQL) {
                    actors.awaitBack();
                } else {
                    program = start(port);
                    ready(program);
                }
                assertThat(TestDatabase.serversOf(folder.path())).as(when).hasSize(1);
                actors.sendAgain();
                actors.check(when);
                Process verify = cairn("verify", "--deep");
                List<String> said = verify.inputReader().lines().toList();
                assertThat(verify.waitFor()).as(() -> when + ": " + said).isZero();
                if (ROUNDS > 1) {
                    System.out.println(when + ": " + actors);
                }
            }
        }
        actors.everythingWasDone();
        program.destroy();
        assertThat(program.waitFor()).isEqualTo(143);
        assertThat(TestDatabase.serversOf(folder.path())).isEmpty();
    }

    private void kill(Victim victim, Process program) {
        ProcessHandle postmaster =
                Postmaster.of(folder.cluster()).orElseThrow(AssertionError::new).process();
        List<ProcessHandle> sessions = postmaster.descendants().toList();
        if (victim != Victim.POSTGRESQL) {
            program.toHandle().destroyForcibly();
        }
        if (victim != Victim.PROGRAM) {
            postmaster.destroyForcibly();
            sessions.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private DatabaseAddress address() {
        return PostgresServer.running(folder).orElseThrow();
    }

    private Process start(int port) throws IOException {
        return cairn("demo", "--port", String.valueOf(port));
    }

    private Process cairn(String... words) throws IOException {
        List<String> java =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path")),
                        CairnApplication.class.getName());
        Process program =
                new ProcessBuilder(
                                Stream.of(
                                                java.stream(),
                                                Stream.of(words),
                                                Stream.of("--data", folder.path().toString()))
                                        .flatMap(it -> it)
                                        .toList())
                        .redirectErrorStream(true)
                        .start();
        started.add(program);
        return program;
    }

    private static int ready(Process program) throws IOException {
        BufferedReader out = program.inputReader();
        String line = out.readLine();
        assertThat(line).as("what the program says").startsWith(READY);
        return URI.create(line.substring(READY.length())).getPort();
    }
}
