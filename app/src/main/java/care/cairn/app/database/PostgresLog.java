package care.cairn.app.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What PostgreSQL itself says; one old file is kept, so that the log cannot fill the disk. */
record PostgresLog(Path file) {
    private static final long LARGE = 10L << 20;

    /** Makes the file, and puts a large one aside. */
    void prepare() throws IOException {
        if (Files.exists(file) && Files.size(file) > LARGE) {
            Files.move(
                    file,
                    file.resolveSibling(file.getFileName() + ".1"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(file)) {
            OwnerOnlyFile.write(file, "");
        }
    }

    long length() throws IOException {
        return Files.size(file);
    }

    /** Why it failed, from what was written after {@code start}. */
    String reasonSince(long start) throws IOException {
        byte[] all = Files.readAllBytes(file);
        int from = (int) Math.min(start, all.length);
        return reason(new String(all, from, all.length - from, StandardCharsets.UTF_8));
    }

    /** The line that says why, out of all that a program wrote. */
    static String reason(String output) {
        List<String> lines = output.lines().map(String::strip).filter(s -> !s.isEmpty()).toList();
        for (String mark : List.of("PANIC: ", "FATAL: ", "ERROR: ", "error: ")) {
            for (String line : lines) {
                int at = line.indexOf(mark);
                if (at >= 0) {
                    return line.substring(at + mark.length()).strip();
                }
            }
        }
        return lines.isEmpty() ? "it did not say why" : lines.getLast();
    }
}
