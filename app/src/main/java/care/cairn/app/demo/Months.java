package care.cairn.app.demo;

import care.cairn.app.ledger.Author;
import care.cairn.app.measures.Known;
import care.cairn.app.measures.imports.Imports;
import care.cairn.app.measures.imports.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Loads the published files again on the 16th of each month, each time as far as they were known by
 * then: each figure by the lag of its measure after the end of its period.
 */
@Component
@ConditionalOnProperty("cairn.demo")
class Months {
    /** The files as published, and the source that reads each. */
    private static final List<String[]> FILES =
            List.of(
                    new String[] {
                        "phs-delayed-discharges", "delayed_discharge_council_monthly.csv"
                    },
                    new String[] {"phs-ae", "ae_activity_monthly.csv"},
                    new String[] {"phs-beds", "beds_quarterly.csv"},
                    new String[] {"phs-admissions", "hospital_admissions_weekly_hscp_simd.csv"},
                    new String[] {"phs-care-at-home", "care_at_home_quarterly.csv"},
                    new String[] {"ci-inspections", "care_inspections.csv"});

    private final Imports imports;
    private final Sources sources;

    Months(Imports imports, Sources sources) {
        this.imports = imports;
        this.sources = sources;
    }

    /** The days of the loads: the 16th of each month, up to the day on which the demo begins. */
    static List<LocalDate> days() {
        var days = new ArrayList<LocalDate>();
        var last = LocalDate.ofInstant(DemoClock.START, Stage.ZONE);
        for (var day = LocalDate.parse("2018-01-16"); !day.isAfter(last); day = day.plusMonths(1)) {
            days.add(day);
        }
        return days;
    }

    /** The published files, unpacked where the reader can read them; close to delete them. */
    Shelf open() {
        return new Shelf();
    }

    void load(Shelf shelf, LocalDate day, Author analyst) {
        Instant at = day.atTime(8, 30).atZone(Stage.ZONE).toInstant();
        for (var file : FILES) {
            imports.run(
                            sources.find(file[0]).orElseThrow(),
                            shelf.file(file[1]),
                            file[1],
                            new Known.ByLag(day),
                            analyst,
                            at)
                    .orThrow();
        }
    }

    /** The files on the disk. */
    static final class Shelf implements AutoCloseable {
        private final Path folder;

        Shelf() {
            try {
                folder = Files.createTempDirectory("cairn-demo");
                for (var file : FILES) {
                    try (var in = new ClassPathResource("demo/data/" + file[1]).getInputStream()) {
                        Files.copy(in, file(file[1]), StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Path file(String name) {
            return folder.resolve(name);
        }

        @Override
        public void close() {
            try {
                for (var file : FILES) {
                    Files.deleteIfExists(file(file[1]));
                }
                Files.deleteIfExists(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
