package care.cairn.app.measures.imports;

import care.cairn.app.database.CommandLineTask;
import care.cairn.app.ledger.Author;
import care.cairn.app.measures.Known;
import care.cairn.app.measures.files.Problem;
import care.cairn.app.measures.files.UnreadableFileException;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** {@code ./cairn import --source KEY [--known DATE] FILE} */
@Component
class ImportTask implements CommandLineTask {
    private final Imports imports;
    private final Sources sources;
    private final MessageSource messages;
    private final InstantSource clock;

    ImportTask(Imports imports, Sources sources, MessageSource messages, InstantSource clock) {
        this.imports = imports;
        this.sources = sources;
        this.messages = messages;
        this.clock = clock;
    }

    /** What was typed. */
    private record Asked(@Nullable String source, @Nullable String known, @Nullable String file) {}

    @Override
    public String name() {
        return "import";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var asked = asked(arguments);
        var keys = sources.all().stream().map(s -> s.key()).sorted().toList();
        if (asked == null || asked.file() == null || asked.source() == null) {
            out.println(say(Refusal.of("import.command.usage", String.join(", ", keys))));
            return 1;
        }
        var source = sources.find(asked.source());
        if (source.isEmpty()) {
            out.println(
                    say(
                            Refusal.of(
                                    "import.command.source",
                                    asked.source(),
                                    String.join(", ", keys))));
            return 1;
        }
        var file = Path.of(asked.file());
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            out.println(say(Refusal.of("import.command.file", asked.file())));
            return 1;
        }
        LocalDate known;
        try {
            known =
                    asked.known() == null
                            ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                            : LocalDate.parse(asked.known());
        } catch (DateTimeParseException e) {
            out.println(say(Refusal.of("import.refused.known", String.valueOf(asked.known()))));
            return 1;
        }
        return load(source.get(), file, new Known.On(known), out);
    }

    private int load(Sources.Current source, Path file, Known known, PrintStream out) {
        try {
            var result =
                    imports.run(
                            source,
                            file,
                            String.valueOf(file.getFileName()),
                            known,
                            Author.CLOCK,
                            clock.instant());
            return switch (result) {
                case Result.Refused<Imports.Imported>(var refusal) -> {
                    if (refusal.messageKey().equals("import.refused.rows")) {
                        imports.preview(source.source(), file, known)
                                .reading()
                                .problems()
                                .forEach(problem -> out.println(say(problem)));
                    }
                    out.println(say(refusal));
                    yield 1;
                }
                case Result.Done<Imports.Imported>(var done) -> {
                    var outcome = done.outcome();
                    out.println(
                            say(
                                    outcome.load() == null
                                            ? Refusal.of(
                                                    "import.command.unchanged", outcome.unchanged())
                                            : Refusal.of(
                                                    "import.command.done",
                                                    outcome.load().toString(),
                                                    outcome.added(),
                                                    outcome.revised(),
                                                    outcome.unchanged())));
                    yield 0;
                }
            };
        } catch (UnreadableFileException e) {
            out.println(say(e.refusal()));
            return 1;
        }
    }

    private static @Nullable Asked asked(List<String> arguments) {
        String source = null;
        String known = null;
        String file = null;
        for (int i = 0; i < arguments.size(); i++) {
            var word = arguments.get(i);
            boolean last = i + 1 == arguments.size();
            if (word.equals("--source") && !last) {
                source = arguments.get(++i);
            } else if (word.equals("--known") && !last) {
                known = arguments.get(++i);
            } else if (word.startsWith("--") || file != null) {
                return null;
            } else {
                file = word;
            }
        }
        return new Asked(source, known, file);
    }

    private String say(Problem problem) {
        var reason =
                messages.getMessage(
                        problem.messageKey(), problem.arguments().toArray(), Locale.ENGLISH);
        return say(
                problem.column().isEmpty()
                        ? Refusal.of("import.row", problem.line(), reason)
                        : Refusal.of(
                                "import.row-column", problem.line(), problem.column(), reason));
    }

    private String say(Refusal refusal) {
        return messages.getMessage(
                refusal.messageKey(), refusal.arguments().toArray(), Locale.ENGLISH);
    }
}
