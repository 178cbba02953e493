package care.cairn.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL's files in a data folder: made whole or not at all, with checksums on every page, and
 * a database {@code cairn} whose owner {@code cairn} is no superuser.
 */
record PostgresCluster(DataFolder folder, PostgresBinaries binaries, WithoutRoot way) {
    private static final String VERSION = "18";

    /** Makes the files where there are none, else checks that this PostgreSQL can read them. */
    void prepare() {
        Path version = folder.cluster().resolve("PG_VERSION");
        try {
            if (way.owner() >= 0) {
                folder.letPass();
            }
            if (!Files.exists(folder.cluster())) {
                create();
            }
            String found = Files.readString(version).strip();
            if (!found.equals(VERSION)) {
                throw new CannotStartException(
                        "The data folder %s was made by PostgreSQL %s and this Cairn brings PostgreSQL %s: use the Cairn that made it, or name another folder with --data."
                                .formatted(folder, found, VERSION));
            }
            if (!Files.isReadable(folder.password())) {
                throw new CannotStartException(
                        "The file %s is missing or cannot be read: put it back, the database cannot be entered without it."
                                .formatted(folder.password()));
            }
        } catch (IOException e) {
            throw new CannotStartException(
                    "The database in the folder %s is damaged, or not yours to read (%s): restore it from a backup, or name another folder with --data."
                            .formatted(folder, e.getMessage()),
                    e);
        }
    }

    private void create() throws IOException {
        Path fresh = folder.path().resolve("database.new");
        remove(fresh);
        Files.createDirectory(fresh);
        way.give(fresh);
        String password = randomPassword();
        Path secret = folder.path().resolve("initdb.secret");
        OwnerOnlyFile.write(secret, password);
        way.give(secret);
        if (!Finished.of(way.command(List.of("test", "-w", fresh.toString()))).succeeded()) {
            throw new CannotStartException(
                    "PostgreSQL refuses to run as root and the user nobody cannot reach %s: start Cairn as an ordinary user, or name a folder with --data that others may pass through to."
                            .formatted(folder));
        }
        demand(
                Finished.of(
                        way.command(
                                List.of(
                                        binaries.program("initdb"),
                                        "--pgdata=" + fresh,
                                        "--username=postgres",
                                        "--pwfile=" + secret,
                                        "--auth=scram-sha-256",
                                        "--encoding=UTF8",
                                        "--locale=C",
                                        "--locale-provider=builtin",
                                        "--builtin-locale=C.UTF-8",
                                        "--data-checksums"))));
        OwnerOnlyFile.write(
                secret,
                """
                create role cairn login password '%s'
                create database cairn owner cairn
                """
                        .formatted(password));
        way.give(secret);
        demand(
                Finished.of(
                        way.command(
                                List.of(
                                        binaries.program("postgres"),
                                        "--single",
                                        "-D",
                                        fresh.toString(),
                                        "-c",
                                        "exit_on_error=on",
                                        "postgres")),
                        secret));
        Files.delete(secret);
        OwnerOnlyFile.write(folder.password(), password);
        Files.move(fresh, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void demand(Finished program) {
        if (!program.succeeded()) {
            throw new CannotStartException(
                    "The database could not be made in %s: %s"
                            .formatted(folder, PostgresLog.reason(program.output())));
        }
    }

    private static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        }
    }
}
