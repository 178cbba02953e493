package care.cairn.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/**
 * Keeps whether each goal of a bench holds in {@code target/bench/goals.txt}, for the table that
 * {@code ./cairn bench} prints last.
 */
public final class Goals {
    private static final Path FILE = Path.of("target", "bench", "goals.txt");

    private Goals() {}

    /** Notes what was measured, in the unit of its goal. */
    public static void note(String what, double measured, double goal, String unit) {
        String line =
                String.format(
                        Locale.ROOT,
                        "%-6s %-62s %8.2f %-6s goal: under %s%n",
                        measured < goal ? "holds" : "MISSED",
                        what,
                        measured,
                        unit,
                        goal == Math.rint(goal) ? Long.toString((long) goal) : goal);
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(
                    FILE, line, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
