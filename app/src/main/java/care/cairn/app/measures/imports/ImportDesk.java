package care.cairn.app.measures.imports;

import care.cairn.app.database.DataFolder;
import care.cairn.app.ledger.Author;
import care.cairn.app.measures.Known;
import care.cairn.app.measures.Loads;
import care.cairn.app.measures.files.UnreadableFileException;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Files that were sent and wait: to be mapped, read, looked at and confirmed. They lie in the data
 * folder until they are loaded or withdrawn, and are gone when the program starts anew.
 */
@Component
class ImportDesk {
    private static final Logger LOG = LoggerFactory.getLogger(ImportDesk.class);

    /** How long a page waits for the work to be done before it shows that it goes on. */
    private static final long PATIENCE_MILLIS = 2_500;

    private final Path folder;
    private final Imports imports;
    private final Map<UUID, Waiting> waiting = new ConcurrentHashMap<>();

    ImportDesk(DataFolder data, Imports imports) {
        this.folder = data.path().resolve("incoming");
        this.imports = imports;
    }

    /** Only the program that shows the pages clears up: a command may run beside it. */
    @EventListener
    void forget(WebServerInitializedEvent pages) {
        if (pages.getWebServer().getPort() < 0) {
            return;
        }
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How far a file has come. */
    sealed interface Stage {
        /** Nobody has said yet how it is read. */
        record Unmapped() implements Stage {}

        record Reading() implements Stage {}

        record Read(Imports.Preview preview) implements Stage {}

        record Loading() implements Stage {}

        record Loaded(Loads.Outcome outcome) implements Stage {}

        record Refused(Refusal refusal) implements Stage {}
    }

    /** A file that waits. */
    static final class Waiting {
        final UUID id;
        final UUID person;
        final Path file;
        final String name;
        final Known known;
        volatile Sources.@Nullable Current source;
        volatile Stage stage = new Stage.Unmapped();
        volatile CountDownLatch busy = new CountDownLatch(0);

        Waiting(UUID id, UUID person, Path file, String name, Known known) {
            this.id = id;
            this.person = person;
            this.file = file;
            this.name = name;
            this.known = known;
        }

        boolean isBusy() {
            return busy.getCount() > 0;
        }
    }

    /** Puts a file down. */
    Waiting receive(InputStream content, String name, Known known, UUID person) {
        var id = UUID.randomUUID();
        var file = folder.resolve(id.toString());
        try (content) {
            Files.createDirectories(folder);
            Files.copy(content, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var one = new Waiting(id, person, file, name, known);
        waiting.put(id, one);
        return one;
    }

    Waiting find(UUID id, UUID person) {
        var one = waiting.get(id);
        if (one == null || !one.person.equals(person)) {
            throw new MissingException("import.missing");
        }
        return one;
    }

    /** Reads the file as this source; waits a little for it. */
    void read(Waiting one, Sources.Current source) {
        one.source = source;
        one.stage = new Stage.Reading();
        work(one, () -> new Stage.Read(imports.preview(source.source(), one.file, one.known)));
    }

    /** Loads what was read; waits a little for it. A second press does nothing more. */
    void load(Waiting one, Author author, Instant at) {
        var source = one.source;
        synchronized (one) {
            if (source == null || !(one.stage instanceof Stage.Read)) {
                return;
            }
            one.stage = new Stage.Loading();
        }
        work(
                one,
                () -> {
                    var result = imports.run(source, one.file, one.name, one.known, author, at);
                    return switch (result) {
                        case Result.Refused<Imports.Imported>(var refusal) ->
                                new Stage.Refused(refusal);
                        case Result.Done<Imports.Imported>(var done) -> {
                            Files.deleteIfExists(one.file);
                            yield new Stage.Loaded(done.outcome());
                        }
                    };
                });
    }

    private interface Work {
        Stage run() throws IOException;
    }

    private static void work(Waiting one, Work work) {
        var done = new CountDownLatch(1);
        one.busy = done;
        Thread.startVirtualThread(() -> {
            try {
                one.stage = work.run();
            } catch (UnreadableFileException e) {
                one.stage = new Stage.Refused(e.refusal());
            } catch (IOException | RuntimeException e) {
                LOG.error("The file {} could not be brought in", one.id, e);
                one.stage = new Stage.Refused(Refusal.of("import.refused.failed"));
            } finally {
                done.countDown();
            }
        });
        try {
            boolean ended = done.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            LOG.debug("The work on {} has ended: {}", one.id, ended);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes a file away. */
    void withdraw(Waiting one) {
        waiting.remove(one.id);
        try {
            Files.deleteIfExists(one.file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
