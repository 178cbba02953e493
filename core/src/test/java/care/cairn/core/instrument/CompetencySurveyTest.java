package care.cairn.core.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.core.command.CsvIn;
import care.cairn.core.tally.election.ReferenceData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Real answers of 237 analysts (Association of Professional Healthcare Analysts, CC0), if there.
 */
class CompetencySurveyTest {
    private static final Instrument SURVEY =
            new Instrument(
                    "apha-cpd",
                    "2022",
                    new Scale(0, 2),
                    List.of(new Item("manager", "support", false)));

    @Test
    void noSmallGroupOfTheSurveyIsShownOrCanBeWorkedOut() throws IOException {
        CsvIn in =
                new CsvIn(
                        Files.readAllBytes(
                                ReferenceData.folder("data/competency-survey")
                                        .resolve("apha_cpd_survey.csv")));
        Map<String, String> organisations = new HashMap<>();
        List<Sheet> sheets = new ArrayList<>();
        while (in.next()) {
            String rater = in.text(in.column("respondent_id"));
            String said = in.text(in.column("q14a_mgr_cpd_supportive_cat"));
            int level = said.startsWith("Very") ? 2 : said.startsWith("Somewhat") ? 1 : 0;
            sheets.add(new Sheet(rater, Map.of("manager", new Answer.Level(level))));
            organisations.put(rater, in.text(in.column("q22a_org_nhs_type_cat")));
        }
        Groups groups =
                Groups.of(
                        new Wave(SURVEY, sheets),
                        "manager",
                        sheet -> organisations.getOrDefault(sheet.rater(), ""));
        Spread whole = groups.whole().shown().orElseThrow();
        assertThat(whole.counts()).containsExactly(26, 116, 95);
        assertThat(whole.middle().median()).isEqualTo(1);
        assertThat(whole.middle().split()).isFalse();
        List<Spread> shown =
                groups.groups().values().stream()
                        .flatMap(result -> result.shown().stream())
                        .toList();
        assertThat(shown.stream().map(Spread::raters))
                .containsExactlyInAnyOrder(126, 32, 22, 11, 11, 6);
        assertThat(groups.groups()).hasSize(30);
        int hidden = whole.raters() - shown.stream().mapToInt(Spread::raters).sum();
        assertThat(hidden).isEqualTo(29).isGreaterThanOrEqualTo(Groups.LEAST);
    }
}
