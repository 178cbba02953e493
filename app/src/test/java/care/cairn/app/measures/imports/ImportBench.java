package care.cairn.app.measures.imports;

import care.cairn.app.database.CairnTest;
import care.cairn.app.ledger.Author;
import care.cairn.app.measures.Catalogue;
import care.cairn.app.measures.Known;
import care.cairn.app.measures.Measures;
import care.cairn.app.measures.files.Source;
import care.cairn.app.web.Label;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long it takes to bring in a file of a million weekly figures, from its bytes to the commit,
 * beside a bare COPY of the same rows into a table of the same shape in the same run.
 */
@CairnTest
class ImportBench {
    private static final int SERIES = 1_000;
    private static final int WEEKS = 1_000;
    private static final int ROUNDS = 3;

    @Autowired JdbcTemplate jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired Measures measures;
    @Autowired Imports imports;
    private Source last = source("none");

    @Test
    void import_of_a_million_points() throws IOException {
        var file = Files.createTempFile("figures", ".csv");
        try {
            write(file);
            for (int round = 1; round <= ROUNDS; round++) {
                round(file);
            }
        } finally {
            Files.delete(file);
        }
    }

    private void round(Path file) throws IOException {
        double load = seconds(this::source, source -> load(source, file));
        byte[] rows = rows();
        double bare = seconds(this::table, table -> copy(rows));
        double again = seconds(() -> last, source -> load(source, file));
        System.out.printf(
                Locale.ROOT,
                "%-60s %6.0f ms   bare COPY = %.0f ms   %.2f times (goal: at most 3); the same again %.0f ms%n",
                "import of 1,000,000 points",
                load * 1e3,
                bare * 1e3,
                load / bare,
                again * 1e3);
    }

    private interface Step<T> {
        void on(T prepared) throws IOException;
    }

    private static <T> double seconds(Supplier<T> prepare, Step<T> step) throws IOException {
        var prepared = prepare.get();
        long from = System.nanoTime();
        step.on(prepared);
        return (System.nanoTime() - from) / 1e9;
    }

    private static void write(Path file) throws IOException {
        var random = new Random(1);
        var weeks = DateTimeFormatter.BASIC_ISO_DATE;
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("WeekEnding,Place,Number,Note\n");
            for (int series = 0; series < SERIES; series++) {
                var week = LocalDate.parse("2003-01-05");
                for (int i = 0; i < WEEKS; i++) {
                    out.write(
                            "%s,P%04d,%d,%n"
                                    .formatted(weeks.format(week), series, random.nextInt(2_000)));
                    week = week.plusWeeks(1);
                }
            }
        }
    }

    /** A measure of its own for each round, so that every figure is new. */
    private Source source() {
        var key = "bench-" + UUID.randomUUID().toString().substring(24).replaceAll("[^a-z]", "x");
        measures.define(
                        UUID.randomUUID(),
                        key,
                        Catalogue.of("emergency-admissions").definition(),
                        Author.CLOCK,
                        Instant.EPOCH)
                .orThrow();
        last = source(key);
        return last;
    }

    private static Source source(String key) {
        return new Source(
                key,
                Label.same(key),
                Label.NONE,
                Label.NONE,
                "",
                "",
                "WeekEnding",
                "",
                "",
                List.of(),
                List.of(
                        new Source.Feed(
                                key,
                                List.of(),
                                new Source.Places("Place", List.of(), true),
                                List.of(),
                                Source.Value.in("Number"),
                                false,
                                List.of())));
    }

    private void load(Source source, Path file) {
        imports.run(
                        new Sources.Current(source, 0),
                        file,
                        "figures.csv",
                        new Known.On(LocalDate.parse("2023-01-16")),
                        Author.CLOCK,
                        Instant.EPOCH)
                .orThrow();
    }

    private byte[] rows() {
        var out = new ByteArrayOutputStream();
        transaction.executeWithoutResult(status ->
                jdbc.execute(
                        (ConnectionCallback<Long>)
                                connection -> {
                                    try {
                                        return connection
                                                .unwrap(PGConnection.class)
                                                .getCopyAPI()
                                                .copyOut(
                                                        "copy (select * from point where load = (select max(number) from load)) to stdout",
                                                        out);
                                    } catch (IOException e) {
                                        throw new IllegalStateException(e);
                                    }
                                }));
        return out.toByteArray();
    }

    private String table() {
        jdbc.execute("drop table if exists measures.bare");
        jdbc.execute("create table measures.bare (like measures.point including all)");
        return "bare";
    }

    private void copy(byte[] rows) {
        transaction.executeWithoutResult(status ->
                jdbc.execute(
                        (ConnectionCallback<Long>)
                                connection -> {
                                    try {
                                        return connection
                                                .unwrap(PGConnection.class)
                                                .getCopyAPI()
                                                .copyIn(
                                                        "copy measures.bare from stdin",
                                                        new ByteArrayInputStream(rows),
                                                        1 << 16);
                                    } catch (IOException e) {
                                        throw new IllegalStateException(e);
                                    }
                                }));
    }
}
