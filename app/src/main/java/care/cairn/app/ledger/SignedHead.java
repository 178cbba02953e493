package care.cairn.app.ledger;

import care.cairn.core.merkle.Checkpoint;
import care.cairn.core.merkle.Hash;
import care.cairn.core.merkle.SigningKey;
import care.cairn.core.merkle.VerifierKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The last head that was signed, kept in the data folder and not in the database: whoever changes
 * the database cannot change it too. The key stands beside it.
 */
@Component
class SignedHead {
    private final Path head;
    private final Path keyFile;
    private final SecureRandom random = new SecureRandom();

    SignedHead(@Value("${cairn.data}") Path data) {
        this.head = data.resolve("record").resolve("head");
        this.keyFile = data.resolve("record").resolve("key");
    }

    /** The last signed head, if its signature is good. */
    synchronized Optional<Checkpoint> last() {
        if (!Files.exists(head)) {
            return Optional.empty();
        }
        var text = read(head);
        return Optional.of(
                Checkpoint.open(text, key().verifier())
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "The signed head in "
                                                + head
                                                + " does not carry this record's signature")));
    }

    /** The head as text, to be handed out: a C2SP checkpoint with its signature. */
    synchronized Optional<String> text() {
        return Files.exists(head) ? Optional.of(read(head)) : Optional.empty();
    }

    VerifierKey verifier() {
        return key().verifier();
    }

    /**
     * Signs a head and keeps it, unless one of the same size or a larger one is kept already.
     *
     * @return whether it was signed
     */
    synchronized boolean sign(long size, Hash root) {
        var last = last();
        if (last.isPresent() && last.get().size() >= size) {
            return false;
        }
        var key = key();
        write(head, new Checkpoint(key.name(), size, root).sign(key).encoded());
        return true;
    }

    private synchronized SigningKey key() {
        if (!Files.exists(keyFile)) {
            byte[] name = new byte[6];
            byte[] seed = new byte[32];
            random.nextBytes(name);
            random.nextBytes(seed);
            var key = SigningKey.ofSeed("cairn.record/" + HexFormat.of().formatHex(name), seed);
            write(keyFile, key.secretText() + "\n");
            return key;
        }
        return SigningKey.parse(read(keyFile).strip());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole or not at all, and on the disk before it counts. */
    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            var fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            var owner =
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"));
            try (var channel =
                    FileChannel.open(
                            fresh,
                            Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW),
                            owner)) {
                channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            try (var folder = FileChannel.open(file.getParent())) {
                folder.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
