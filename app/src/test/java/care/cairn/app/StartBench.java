package care.cairn.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * From {@code ./cairn demo}, on a built project and a data folder that is there, to the first page.
 */
class StartBench {
    private static final String READY = "Cairn is ready: ";
    private static final int TIMES = 5;

    @Test
    void demo_to_first_page() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "bench");
        try {
            start(folder);
            double[] times = new double[TIMES];
            for (int i = 0; i < TIMES; i++) {
                times[i] = start(folder);
            }
            Arrays.sort(times);
            Yardstick.print(
                    "./cairn demo to the first page, median of " + TIMES,
                    times[TIMES / 2],
                    Yardstick.milliseconds(),
                    130);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** Starts, reads one page, stops; gives the milliseconds until the page was read. */
    private static double start(Path folder) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process program =
                new ProcessBuilder(
                                Path.of("../cairn").toAbsolutePath().normalize().toString(),
                                "demo",
                                "--port",
                                "0",
                                "--data",
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader out = program.inputReader();
                HttpClient client = HttpClient.newHttpClient()) {
            String line = out.readLine();
            if (line == null || !line.startsWith(READY)) {
                throw new IOException("it did not start: " + line);
            }
            URI page = URI.create(line.substring(READY.length()));
            client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding());
            return (System.nanoTime() - start) / 1e6;
        } finally {
            program.toHandle().destroy();
            program.waitFor();
        }
    }
}
