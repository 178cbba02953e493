package care.cairn.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A table as a migration makes it.
 *
 * @param module the folder of the migration
 * @param schema what the migration wrote before the dot, or ""
 * @param columns what stands between the parentheses
 */
record Migrated(String module, String schema, String name, String columns) {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private static final Pattern TABLE =
            Pattern.compile(
                    "(?is)\\bcreate\\s+(?:unlogged\\s+)?table\\s+(?:if\\s+not\\s+exists\\s+)?"
                            + "(?:(\\w+)\\.)?(\\w+)\\s*\\((.*?)\\)[^;()]*;");

    /** All tables of the program. */
    static List<Migrated> all() {
        List<Migrated> all = new ArrayList<>();
        for (Path file : files(MIGRATIONS, ".sql")) {
            all.addAll(in(file.getName(file.getNameCount() - 2).toString(), text(file)));
        }
        return all;
    }

    /** The tables of one migration. */
    static List<Migrated> in(String module, String sql) {
        return TABLE.matcher(sql.replaceAll("--.*", ""))
                .results()
                .map((MatchResult it) ->
                        new Migrated(
                                module,
                                it.group(1) == null ? "" : it.group(1),
                                it.group(2),
                                it.group(3)))
                .toList();
    }

    boolean hasPrimaryKey() {
        return Pattern.compile("(?i)\\bprimary\\s+key\\b").matcher(columns).find();
    }

    static List<Path> files(Path folder, String end) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
