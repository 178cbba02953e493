package care.cairn.app.measures.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import care.cairn.app.measures.Catalogue;
import care.cairn.app.measures.Figures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;

/**
 * The published files as they are: those cut for the demo, and the whole ones where they stand
 * beside the project (or where CAIRN_REFERENCE says). The figures are those of their description.
 */
class PublishedFilesTest {
    enum Folder {
        DEMO,
        WHOLE
    }

    private static Path file(Folder folder, String name) throws IOException {
        if (folder == Folder.DEMO) {
            return new ClassPathResource("demo/data/" + name).getFile().toPath();
        }
        var reference =
                Optional.ofNullable(System.getenv("CAIRN_REFERENCE"))
                        .orElse(System.getProperty("cairn.reference", "../../shared"));
        var file = Path.of(reference, "data", "scotland-integrated-care", name);
        assumeTrue(Files.exists(file), "the whole file is not here: " + file);
        return file;
    }

    private static Reading read(String source, Path file) throws IOException {
        var mapped =
                Source.of(
                        new ClassPathResource("measures/sources/" + source + ".json")
                                .getContentAsString(StandardCharsets.UTF_8));
        var wanted =
                Catalogue.ALL.stream()
                        .map(e ->
                                new Wanted(e.key(), e.definition().period(), e.definition().per()))
                        .toList();
        return new FigureReader(mapped, wanted).read(file);
    }

    private static Reading read(String source, Folder folder, String name) throws IOException {
        var reading = read(source, file(folder, name));
        assertThat(reading.problems()).isEmpty();
        return reading;
    }

    private static double value(
            Reading reading, String measure, String place, String stratum, String period) {
        Figures figures = reading.figures();
        for (int i = 0; i < reading.series().size(); i++) {
            var line = reading.series().get(i);
            if (line.measure().equals(measure)
                    && line.place().equals(place)
                    && line.stratum().equals(stratum)) {
                int row = figures.find(i, (int) LocalDate.parse(period).toEpochDay());
                return row < 0 ? Double.NaN : figures.value(row);
            }
        }
        throw new AssertionError("no series " + measure + " " + place + " " + stratum);
    }

    @ParameterizedTest
    @EnumSource
    void delayed_discharges(Folder folder) throws IOException {
        var reading =
                read("phs-delayed-discharges", folder, "delayed_discharge_council_monthly.csv");
        var fife = "S12000047";
        assertThat(value(reading, "delayed-days-18plus", fife, "", "2020-06-01")).isEqualTo(1766);
        assertThat(value(reading, "delayed-days-18plus", fife, "", "2021-08-01")).isEqualTo(4555);
        double parts = 0;
        for (var part : Arrays.asList("care", "family", "code9-awi", "code9-other")) {
            parts += value(reading, "delayed-days-18plus", fife, part, "2021-08-01");
        }
        assertThat(parts).isEqualTo(4555);
        assertThat(value(reading, "delayed-days-75plus", fife, "", "2021-08-01")).isLessThan(4555);
    }

    @ParameterizedTest
    @EnumSource
    void accident_and_emergency(Folder folder) throws IOException {
        var reading = read("phs-ae", folder, "ae_activity_monthly.csv");
        var victoria = "F704H";
        assertThat(value(reading, "ae-over-12-hours", victoria, "", "2022-12-01")).isEqualTo(374);
        assertThat(value(reading, "ae-over-12-hours", victoria, "", "2019-06-01")).isZero();
        assertThat(value(reading, "ae-within-4-hours", victoria, "", "2022-12-01"))
                .isCloseTo(100 * 3098.0 / 5666, within(1e-9));
        assertThat(value(reading, "ae-within-4-hours", "S08000029", "", "2022-12-01"))
                .isCloseTo(
                        100 * (3098.0 + 152 + 177 + 992) / (5666 + 152 + 179 + 996), within(1e-9));
    }

    @ParameterizedTest
    @EnumSource
    void beds(Folder folder) throws IOException {
        var reading = read("phs-beds", folder, "beds_quarterly.csv");
        assertThat(value(reading, "bed-occupancy", "S08000029", "all-specialties", "2022-07-01"))
                .isCloseTo(76.53908725062078, within(1e-9));
        int last = (int) LocalDate.parse("2022-10-01").toEpochDay();
        var figures = reading.figures();
        for (int i = 0; i < reading.series().size(); i++) {
            int row = figures.find(i, last);
            if (row >= 0) {
                assertThat(figures.reason(row)).isEqualTo("provisional");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void emergency_admissions(Folder folder) throws IOException {
        var reading = read("phs-admissions", folder, "hospital_admissions_weekly_hscp_simd.csv");
        assertThat(value(reading, "emergency-admissions", "S37000032", "", "2020-03-23"))
                .isEqualTo(489);
        assertThat(value(reading, "emergency-admissions", "S37000032", "fifth-1", "2020-03-23"))
                .isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void care_at_home(Folder folder) throws IOException {
        var reading = read("phs-care-at-home", folder, "care_at_home_quarterly.csv");
        assertThat(value(reading, "care-at-home", "S12000047", "", "2019-07-01")).isEqualTo(9.9);
        assertThat(value(reading, "care-at-home", "S12000047", "", "2022-07-01")).isEqualTo(8.2);
    }

    @ParameterizedTest
    @EnumSource
    void inspections(Folder folder) throws IOException {
        var reading = read("ci-inspections", folder, "care_inspections.csv");
        assertThat(value(reading, "inspection-grades", "Fife", "", "2019-01-01"))
                .isBetween(0.0, 100.0);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DEMO")
    void england_where_organisations_merge(Folder folder) throws IOException {
        var scotland = file(folder, "ae_activity_monthly.csv").toAbsolutePath();
        var data = Objects.requireNonNull(scotland.getParent()).resolveSibling("nhs-ae-england");
        var reading = read("nhs-england-ae", data.resolve("ae_attendances.csv"));
        assertThat(reading.problems()).isEmpty();
        double all = 21289 + 813 + 2850;
        assertThat(value(reading, "england-ae-within-4-hours", "RF4", "", "2017-03-01"))
                .isCloseTo(100 * (all - 2879 - 22 - 6) / all, within(1e-9));
        // Each provider is a line of its own: no figure of one is in another's.
        assertThat(reading.series()).hasSizeGreaterThan(200);
    }
}
