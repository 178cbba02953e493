package care.cairn.app.measures.imports;

import care.cairn.app.database.CommandLineTask;
import care.cairn.app.ledger.Author;
import care.cairn.app.measures.Known;
import care.cairn.app.measures.Measures;
import care.cairn.app.measures.files.Problem;
import care.cairn.app.measures.files.UnreadableFileException;
import care.cairn.app.web.Place;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * {@code ./cairn import --source KEY [--known DATE] FILE}, and {@code ./cairn import --mergers
 * MEASURE FILE} for organisations that became part of others.
 */
@Component
class ImportTask implements CommandLineTask {
    private final Imports imports;
    private final Sources sources;
    private final Successions successions;
    private final Measures measures;
    private final MessageSource messages;
    private final InstantSource clock;
    private final Place place;

    ImportTask(
            Imports imports,
            Sources sources,
            Successions successions,
            Measures measures,
            MessageSource messages,
            InstantSource clock,
            Place place) {
        this.imports = imports;
        this.sources = sources;
        this.successions = successions;
        this.measures = measures;
        this.messages = messages;
        this.clock = clock;
        this.place = place;
    }

    /** What was typed. */
    private record Asked(
            @Nullable String source,
            @Nullable String mergers,
            @Nullable String known,
            @Nullable String file) {}

    @Override
    public String name() {
        return "import";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var asked = asked(arguments);
        var keys = sources.all().stream().map(s -> s.key()).sorted().toList();
        if (asked == null
                || asked.file() == null
                || (asked.source() == null) == (asked.mergers() == null)) {
            return refuse(out, "import.command.usage", String.join(", ", keys));
        }
        var file = file(asked.file());
        if (file == null) {
            return refuse(out, "import.command.file", asked.file());
        }
        if (asked.mergers() != null) {
            return end(asked.mergers(), file, out);
        }
        var source = sources.find(String.valueOf(asked.source()));
        if (source.isEmpty()) {
            return refuse(
                    out,
                    "import.command.source",
                    String.valueOf(asked.source()),
                    String.join(", ", keys));
        }
        var known = known(asked.known());
        if (known == null) {
            return refuse(out, "import.refused.known", String.valueOf(asked.known()));
        }
        return load(source.get(), file, new Known.On(known), out);
    }

    private int refuse(PrintStream out, String key, Object... arguments) {
        out.println(say(Refusal.of(key, arguments)));
        return 1;
    }

    private static @Nullable Path file(String typed) {
        try {
            var file = Path.of(typed);
            return Files.isRegularFile(file) && Files.isReadable(file) ? file : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private int end(String key, Path file, PrintStream out) {
        var measure = measures.find(key);
        if (measure.isEmpty()) {
            return refuse(out, "import.command.measure", key);
        }
        try {
            int ended = successions.apply(measure.get().id(), file, Author.CLOCK, clock.instant());
            out.println(say(Refusal.of("import.command.ended", ended)));
            return 0;
        } catch (UnreadableFileException e) {
            out.println(say(e.refusal()));
            return 1;
        }
    }

    /** Today where nothing was typed; null for what is no day, and for one that is to come. */
    private @Nullable LocalDate known(@Nullable String typed) {
        var today = LocalDate.ofInstant(clock.instant(), place.zone());
        try {
            var day = typed == null ? today : LocalDate.parse(typed);
            return day.isAfter(today) ? null : day;
        } catch (DateTimeParseException e) {
            return null;
        }
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
        String mergers = null;
        String known = null;
        String file = null;
        for (int i = 0; i < arguments.size(); i++) {
            var word = arguments.get(i);
            boolean last = i + 1 == arguments.size();
            if (word.equals("--source") && !last) {
                source = arguments.get(++i);
            } else if (word.equals("--mergers") && !last) {
                mergers = arguments.get(++i);
            } else if (word.equals("--known") && !last) {
                known = arguments.get(++i);
            } else if (word.startsWith("--") || file != null) {
                return null;
            } else {
                file = word;
            }
        }
        return new Asked(source, mergers, known, file);
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
