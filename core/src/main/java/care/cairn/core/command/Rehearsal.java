package care.cairn.core.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Runs command lines out of a file again and again and throws the answers away, so that the JVM
 * learns, when Cairn is built, what it will need at the next start.
 */
final class Rehearsal {
    private static final int TIMES = 200;

    private Rehearsal() {}

    static void of(Path script) throws IOException {
        List<List<String>> lines =
                Files.readAllLines(script, UTF_8).stream()
                        .filter(line -> !line.isBlank())
                        .map(line -> Arrays.asList(line.strip().split(" +", -1)))
                        .toList();
        // Files large enough for several processors are no examples; what they need is tried here.
        InOrder.of(4, 2, part -> part, part -> {});
        PrintStream err = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8);
        for (int i = 0; i < TIMES; i++) {
            for (List<String> line : lines) {
                Main.run(line, InputStream.nullInputStream(), OutputStream.nullOutputStream(), err);
            }
        }
    }
}
