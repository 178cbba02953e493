package care.cairn.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one installation: its database, its keys, the head that was signed last, its logs.
 * Nobody but its owner may look inside.
 */
public final class DataFolder {
    private static final String LOCK = "cairn.lock";

    /** What a folder may hold and still count as empty. */
    private static final Set<String> NOT_OURS = Set.of("lost+found", ".DS_Store");

    private static final Set<PosixFilePermission> PRIVATE =
            PosixFilePermissions.fromString("rwx------");

    /** Others may pass through to what is theirs, and see nothing else. */
    private static final Set<PosixFilePermission> PASSABLE =
            PosixFilePermissions.fromString("rwx--x--x");

    private final Path path;

    private DataFolder(Path path) {
        this.path = path;
    }

    /**
     * Opens the folder, making it where there is none.
     *
     * @throws CannotStartException when it cannot be made or written, or holds something else
     */
    public static DataFolder open(Path path) {
        Path folder = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            folder = folder.toRealPath();
            if (!Files.exists(folder.resolve(LOCK)) && !isEmpty(folder)) {
                throw new CannotStartException(
                        "The folder %s holds something else than Cairn's data: name a new or an empty folder with --data."
                                .formatted(folder));
            }
            if (!Files.getPosixFilePermissions(folder).equals(PASSABLE)) {
                Files.setPosixFilePermissions(folder, PRIVATE);
            }
            Path lock = folder.resolve(LOCK);
            if (!Files.exists(lock, LinkOption.NOFOLLOW_LINKS)) {
                Files.createFile(lock);
            }
            if (!Files.isWritable(lock)) {
                throw notWritable(folder, null);
            }
            Files.createDirectories(folder.resolve("logs"));
        } catch (IOException e) {
            throw notWritable(folder, e);
        }
        return new DataFolder(folder);
    }

    private static CannotStartException notWritable(Path folder, @Nullable IOException cause) {
        String sentence =
                "The data folder %s cannot be written by %s: make it theirs, or name another one with --data."
                        .formatted(folder, System.getProperty("user.name"));
        return cause == null
                ? new CannotStartException(sentence)
                : new CannotStartException(sentence, cause);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.allMatch(file -> NOT_OURS.contains(file.getFileName().toString()));
        }
    }

    /** Lets PostgreSQL pass to its own files, where it must run as another user than Cairn. */
    void letPass() throws IOException {
        Files.setPosixFilePermissions(path, PASSABLE);
    }

    public Path path() {
        return path;
    }

    public Path logs() {
        return path.resolve("logs");
    }

    /** PostgreSQL's own folder. */
    Path cluster() {
        return path.resolve("database");
    }

    /** Where PostgreSQL's programs are unpacked. */
    Path binaries() {
        return path.resolve("postgres");
    }

    /** The password of the database, for its owner's eyes only. */
    Path password() {
        return path.resolve("database.password");
    }

    Path lockFile() {
        return path.resolve(LOCK);
    }

    /** Who uses the folder now: see {@link FolderLock}. */
    Path runningFile() {
        return path.resolve("running");
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
