package care.cairn.app.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL's own programs, unpacked once from the archive on the class path. The folder is named
 * by the archive's checksum, so another version is never taken for this one, and appears only when
 * it is whole.
 *
 * @param home holds {@code bin}, {@code lib} and {@code share}
 */
record PostgresBinaries(Path home) {

    static PostgresBinaries unpackedIn(Path folder) {
        URL archive = archive();
        try {
            JarURLConnection connection = (JarURLConnection) archive.openConnection();
            long checksum = connection.getJarEntry().getCrc();
            Path home = folder.resolve("%08x".formatted(checksum));
            if (!Files.isExecutable(home.resolve("bin/postgres"))) {
                Files.createDirectories(folder);
                removeAll(folder);
                unpack(connection, checksum, folder.resolve("unpacking"), home);
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new CannotStartException(
                    "PostgreSQL could not be unpacked into %s: %s."
                            .formatted(folder, e.getMessage()),
                    e);
        }
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static URL archive() {
        String system =
                System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac")
                        ? "darwin"
                        : "linux";
        String machine =
                switch (System.getProperty("os.arch")) {
                    case "aarch64" -> "arm_64";
                    default -> "x86_64";
                };
        String name = "postgres-%s-%s.txz".formatted(system, machine);
        URL archive = PostgresBinaries.class.getClassLoader().getResource(name);
        if (archive == null) {
            throw new CannotStartException(
                    "This build of Cairn brings no PostgreSQL for %s on %s: build it on this machine, or name a PostgreSQL of your own in CAIRN_DB_URL."
                            .formatted(
                                    System.getProperty("os.name"), System.getProperty("os.arch")));
        }
        return archive;
    }

    private static void unpack(JarURLConnection source, long checksum, Path fresh, Path home)
            throws IOException {
        Files.createDirectory(fresh);
        try (CheckedInputStream checked =
                new CheckedInputStream(
                        new BufferedInputStream(source.getInputStream(), 1 << 16), new CRC32())) {
            TarArchiveInputStream tar =
                    new TarArchiveInputStream(new XZCompressorInputStream(checked));
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                place(entry, tar, fresh);
            }
            checked.transferTo(java.io.OutputStream.nullOutputStream());
            if (checked.getChecksum().getValue() != checksum) {
                throw new IOException("the archive is damaged");
            }
        }
        Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path folder)
            throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("the archive reaches outside itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        Files.setPosixFilePermissions(target, permissions(entry.getMode()));
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> permissions =
                EnumSet.of(
                        PosixFilePermission.OWNER_READ,
                        PosixFilePermission.OWNER_WRITE,
                        PosixFilePermission.GROUP_READ,
                        PosixFilePermission.OTHERS_READ);
        if ((mode & 0100) != 0) {
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        }
        return permissions;
    }

    /** Clears what an interrupted start or an older version left. */
    private static void removeAll(Path folder) throws IOException {
        List<Path> old;
        try (Stream<Path> files = Files.walk(folder)) {
            old = new ArrayList<>(files.sorted(Comparator.reverseOrder()).toList());
        }
        old.remove(folder);
        for (Path file : old) {
            Files.delete(file);
        }
    }
}
