package care.cairn.app.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A program that was run to its end.
 *
 * @param output what it wrote, errors included
 */
record Finished(int code, String output) {

    /** Runs it with nothing to read; a program that is not there has failed with code 127. */
    static Finished of(List<String> command) {
        return of(command, Path.of("/dev/null"));
    }

    /** Runs it with a file to read. */
    static Finished of(List<String> command, Path input) {
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectInput(input.toFile())
                        .directory(Path.of("/").toFile());
        // PostgreSQL's programs take orders from these; ours come on the command line alone.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        try {
            Process process = builder.start();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Finished(process.waitFor(), output);
        } catch (IOException e) {
            return new Finished(127, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Finished(130, "interrupted");
        }
    }

    boolean succeeded() {
        return code == 0;
    }
}
