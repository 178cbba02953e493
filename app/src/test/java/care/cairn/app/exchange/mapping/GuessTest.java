package care.cairn.app.exchange.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.exchange.sheet.Sheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The columns and days of logs as people keep them. */
class GuessTest {
    private static Sheet sheet(String... lines) {
        var rows = new ArrayList<Sheet.Row>();
        for (int i = 0; i < lines.length; i++) {
            rows.add(new Sheet.Row(i + 1, List.of(lines[i].split("\\|", -1))));
        }
        return new Sheet("0", rows);
    }

    @Test
    void the_header_is_found_below_a_title_and_each_column_is_one_thing() {
        var sheet =
                sheet(
                        "Urgent Care Group action log",
                        "Updated by Ana",
                        "Ref|Action agreed|Action owner|Due date|Status",
                        "7|Ring the families|Ana|13/02/2024|Open",
                        "8|Write to the board|Ben|01/03/2024|Closed");
        int header = Guess.header(LogKind.ACTIONS, sheet);
        assertThat(header).isEqualTo(2);
        var mapping = Guess.mapping(LogKind.ACTIONS, sheet, header, "Done");
        assertThat(mapping.columns())
                .containsEntry("reference", "Ref")
                .containsEntry("what", "Action agreed")
                .containsEntry("owner", "Action owner")
                .containsEntry("until", "Due date")
                .containsEntry("state", "Status")
                .hasSize(5);
        assertThat(mapping.closed()).isEqualTo("Closed");
        assertThat(mapping.days()).isEqualTo("day-first");
    }

    @Test
    void french_names_are_known_too() {
        var sheet = sheet("N°|Tâche|Pilote|Échéance", "1|Appeler|Zoé|2024-02-03");
        assertThat(Guess.mapping(LogKind.ACTIONS, sheet, 0, "").columns())
                .containsEntry("what", "Tâche")
                .containsEntry("owner", "Pilote")
                .containsEntry("until", "Échéance");
    }

    @Test
    void a_month_comes_first_only_where_the_figures_say_so() {
        assertThat(DayForm.detect(List.of("3/4/2024"))).isEqualTo(DayForm.DAY_FIRST);
        assertThat(DayForm.detect(List.of("3/4/2024", "3/14/2024"))).isEqualTo(DayForm.MONTH_FIRST);
        assertThat(DayForm.detect(List.of("3/14/2024", "14/3/2024"))).isEqualTo(DayForm.DAY_FIRST);
    }

    @ParameterizedTest
    @CsvSource({
        "03/04/2024,2024-04-03",
        "3.4.24,2024-04-03",
        "2024-04-03,2024-04-03",
        "2024-04-03T10:00,2024-04-03",
        "3 April 2024,2024-04-03",
        "Wed 3rd Apr 2024,2024-04-03",
        "'April 3, 2024',2024-04-03",
        "3 avril 2024,2024-04-03",
        "1er févr. 2024,2024-02-01",
        "3-Apr-24,2024-04-03"
    })
    void days_are_read_as_people_write_them(String cell, LocalDate day) {
        assertThat(DayForm.DAY_FIRST.read(cell)).contains(day);
    }

    @ParameterizedTest
    @CsvSource({"TBC", "31/02/2024", "32/01/2024", "Q3", "ongoing", "3 Foo 2024", "''"})
    void what_is_no_day_is_not_guessed(String cell) {
        assertThat(DayForm.DAY_FIRST.read(cell)).isEmpty();
    }

    @Test
    void a_mapping_fits_where_all_its_columns_are() {
        var mapping = Guess.mapping(LogKind.ACTIONS, sheet("Action|Owner|Due", "a|b|c"), 0, "Done");
        assertThat(mapping.fits(List.of("OWNER", "due", "Action", "Notes"))).isTrue();
        assertThat(mapping.fits(List.of("Owner", "Action"))).isFalse();
    }
}
