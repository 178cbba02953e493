package care.cairn.app.charts;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.core.spc.Assurance;
import care.cairn.core.spc.ControlCharts;
import care.cairn.core.spc.RuleSets;
import care.cairn.core.spc.Variation;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void every_chart_rule_and_state_has_its_words(String language) {
        ChartWords words = Samples.words(language);
        ControlCharts.ALL.forEach(
                kind -> assertThat(words.say("charts.kind." + kind.key())).isNotBlank());
        RuleSets.ALL.stream()
                .flatMap(set -> set.rules().stream())
                .forEach(rule -> {
                    for (boolean high : new boolean[] {true, false}) {
                        String key = rule.key() + "." + Readings.key(rule.side(high).name());
                        assertThat(words.say("charts.rule." + key, "", "", "")).isNotBlank();
                        assertThat(words.say("charts.verdict." + key)).isNotBlank();
                    }
                });
        for (Variation variation : Variation.values()) {
            assertThat(Badge.of(variation, words).text()).isNotBlank();
            assertThat(words.say("charts.point." + Readings.key(variation.name()))).isNotBlank();
        }
        for (Assurance assurance : Assurance.values()) {
            assertThat(Badge.of(assurance, words).text()).isNotBlank();
        }
        for (Cadence cadence : Cadence.values()) {
            assertThat(words.periods(7, cadence)).isNotBlank();
            assertThat(words.periods(1, cadence)).isNotBlank();
            assertThat(words.period(LocalDate.of(2023, 4, 1), cadence)).isNotBlank();
        }
    }

    @Test
    void numbers_are_written_as_the_reader_writes_them() {
        ChartWords en = Samples.words("en");
        ChartWords fr = Samples.words("fr");
        assertThat(en.number(0.0825, Quantity.share(1))).isEqualTo("8.3%");
        assertThat(fr.number(0.0825, Quantity.share(1))).isEqualTo("8,3\u00a0%");
        assertThat(en.amount(1234, Quantity.number(0, "days"))).isEqualTo("1,234\u00a0days");
        assertThat(en.target(0.95, Quantity.share(1))).isEqualTo("95%");
        assertThat(en.level(20.14, Quantity.number(0, "days"))).isEqualTo("20.1");
        assertThat(fr.periods(7, Cadence.MONTH)).isEqualTo("sept mois");
        assertThat(en.periods(14, Cadence.WEEK)).isEqualTo("14 weeks");
        assertThat(fr.day(LocalDate.of(2023, 2, 1))).isEqualTo("1er février 2023");
        assertThat(en.period(LocalDate.of(2022, 10, 1), Cadence.QUARTER))
                .isEqualTo("October to December 2022");
    }
}
