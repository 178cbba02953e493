package care.cairn.app;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.database.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The program as a process of its own: one line when it is ready, one folder, one clean end. */
class ProgramTest {
    private static final String READY = "Cairn is ready: ";

    private final Path folder = TestDatabase.closedFolder("program");

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
        ProcessBuilder builder =
                new ProcessBuilder(
                        Stream.of(heedsCtrlC(), java, List.of(words))
                                .flatMap(List::stream)
                                .toList());
        builder.environment().remove("CAIRN_DB_URL");
        return builder.start();
    }

    /**
     * What a shell starts in the background ignores Ctrl-C, and so does all that it starts: tests
     * run so would wait for ever. The command puts that right where it exists.
     */
    private static List<String> heedsCtrlC() {
        return System.getProperty("os.name").equals("Linux")
                ? List.of("env", "--default-signal=INT")
                : List.of();
    }

    @Test
    void it_says_where_it_is_refuses_a_second_start_and_ends_cleanly_on_ctrl_c()
            throws IOException, InterruptedException {
        Process program = cairn("start", "--port", "0", "--data", folder.toString());
        try (BufferedReader out = program.inputReader();
                BufferedReader err = program.errorReader()) {
            String line = out.readLine();
            assertThat(line).as(() -> err.lines().toList().toString()).startsWith(READY);
            String address = line.substring(READY.length());
            assertThat(status(address)).isLessThan(500);

            Process second = cairn("start", "--port", "0", "--data", folder.toString());
            assertThat(second.errorReader().lines())
                    .singleElement()
                    .asString()
                    .contains(String.valueOf(program.pid()), address);
            assertThat(second.waitFor()).isEqualTo(1);
            assertThat(status(address)).isLessThan(500);

            a_command_beside_it_leaves_waiting_files_alone();

            new ProcessBuilder("kill", "-INT", String.valueOf(program.pid())).start().waitFor();
            assertThat(program.waitFor(60, TimeUnit.SECONDS)).as("it ended").isTrue();
            assertThat(program.exitValue()).isEqualTo(130);
            assertThat(out.lines()).isEmpty();
            assertThat(err.lines()).isEmpty();
        } finally {
            program.destroyForcibly();
        }
        assertThat(TestDatabase.serversOf(folder)).isEmpty();
        assertThat(folder.resolve("running")).doesNotExist();
    }

    private void a_command_beside_it_leaves_waiting_files_alone()
            throws IOException, InterruptedException {
        Path waiting = Files.createDirectories(folder.resolve("incoming")).resolve("waiting");
        Files.writeString(waiting, "somebody's file");
        Process command = cairn("import", "--data", folder.toString());
        assertThat(command.inputReader().lines()).anyMatch(line -> line.contains("phs-ae"));
        assertThat(command.waitFor()).isEqualTo(1);
        assertThat(waiting).exists();
    }

    private static int status(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address)).build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
