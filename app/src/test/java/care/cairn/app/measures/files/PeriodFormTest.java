package care.cairn.app.measures.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodFormTest {
    @ParameterizedTest
    @CsvSource({
        "201501, yyyymm, 2015-01-01",
        "20200105, week-ending, 2019-12-30",
        "2016-07-01, iso, 2016-07-01",
        "2016-07-01T00:00:00Z, iso, 2016-07-01",
        "Q1 2018, quarter-year, 2018-01-01",
        "2017Q4, year-quarter, 2017-10-01",
        "01/04/2018, day-first, 2018-04-01",
        "2018-04, year-month, 2018-04-01",
        "Apr-18, month-name, 2018-04-01",
        "September 2018, month-name, 2018-09-01",
        "janvier 2018, month-name, 2018-01-01",
        "févr. 2018, month-name, 2018-02-01",
        "août-18, month-name, 2018-08-01",
        "Juil 2018, month-name, 2018-07-01",
        "2018-M04, year-month, 2018-04-01",
        "2018-T2, year-quarter, 2018-04-01",
        "T2 2018, quarter-year, 2018-04-01",
        "2020-W53, iso-week, 2020-12-28",
        "2018, year, 2018-01-01"
    })
    void a_period_is_found_in_the_form_it_is_written_in(String text, String form, LocalDate first) {
        var found = PeriodForm.detect(List.of(text)).orElseThrow();
        assertThat(found.key()).isEqualTo(form);
        assertThat(found.read(text)).contains(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "201513", "20200230", "2016-02-30", "Q5 2018", "Foo 2018", "0018"})
    void what_is_no_period_is_not_read_as_one(String text) {
        assertThat(PeriodForm.detect(List.of(text))).isEmpty();
    }

    @Test
    void any_day_counts_for_the_quarter_that_it_is_in() {
        assertThat(PeriodForm.DAY_IN_QUARTER.read("2018-12-31"))
                .contains(LocalDate.parse("2018-10-01"));
        assertThat(PeriodForm.DAY_IN_YEAR.read("2018-12-31"))
                .contains(LocalDate.parse("2018-01-01"));
    }

    @Test
    void every_form_has_a_key_of_its_own() {
        assertThat(PeriodForm.ALL).extracting(PeriodForm::key).doesNotHaveDuplicates();
    }
}
