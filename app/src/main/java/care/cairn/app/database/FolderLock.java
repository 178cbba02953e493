package care.cairn.app.database;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Properties;

/**
 * The right to use a data folder: one process at a time has it, and the system takes it back when
 * that process ends, however it ends. Beside it stands a note of who has it, for the others.
 */
public final class FolderLock implements AutoCloseable {

    /**
     * Who has the folder.
     *
     * @param doing the command, such as {@code start}
     * @param address where its pages are, or "" while it is starting and for other commands
     */
    public record Holder(long pid, String doing, String address) {
        @Override
        public String toString() {
            return address.isEmpty()
                    ? "process %d (%s)".formatted(pid, doing)
                    : "process %d at %s".formatted(pid, address);
        }
    }

    private final DataFolder folder;
    private final FileChannel channel;
    private final String doing;

    private FolderLock(DataFolder folder, FileChannel channel, String doing) {
        this.folder = folder;
        this.channel = channel;
        this.doing = doing;
    }

    /** Takes the folder, or gives nothing when another process has it. */
    @SuppressWarnings("try") // the lock is released with its channel
    public static Optional<FolderLock> tryTake(DataFolder folder, String doing) {
        try {
            // Never read through a second channel: closing that one would release the lock.
            FileChannel channel = FileChannel.open(folder.lockFile(), StandardOpenOption.WRITE);
            boolean taken = false;
            try {
                taken = channel.tryLock() != null;
            } catch (OverlappingFileLockException e) {
                // this very process has it
            } finally {
                if (!taken) {
                    channel.close();
                }
            }
            if (!taken) {
                return Optional.empty();
            }
            FolderLock lock = new FolderLock(folder, channel, doing);
            lock.tell("");
            return Optional.of(lock);
        } catch (IOException e) {
            throw new CannotStartException(
                    "The data folder %s cannot be locked (%s): it must be on a disk that knows file locks."
                            .formatted(folder, e.getMessage()),
                    e);
        }
    }

    /**
     * Takes the folder.
     *
     * @throws CannotStartException naming who has it
     */
    public static FolderLock take(DataFolder folder, String doing) {
        return tryTake(folder, doing)
                .orElseThrow(() ->
                        new CannotStartException(
                                "The data folder %s is in use by %s: stop that one first, or name another folder with --data."
                                        .formatted(folder, describe(folder))));
    }

    /** Who has the folder, in words. */
    static String describe(DataFolder folder) {
        return holder(folder).map(Holder::toString).orElse("another Cairn");
    }

    /** Who has the folder, as far as the note says; only worth asking while it is taken. */
    public static Optional<Holder> holder(DataFolder folder) {
        Properties note = new Properties();
        try {
            note.load(new StringReader(Files.readString(folder.runningFile())));
            return Optional.of(
                    new Holder(
                            Long.parseLong(note.getProperty("pid", "0")),
                            note.getProperty("doing", ""),
                            note.getProperty("address", "")));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Tells the others where the pages are. */
    public void tell(String address) {
        String note =
                """
                pid=%d
                doing=%s
                address=%s
                """
                        .formatted(ProcessHandle.current().pid(), doing, address);
        try {
            OwnerOnlyFile.write(folder.runningFile(), note);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the folder back. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(folder.runningFile());
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
