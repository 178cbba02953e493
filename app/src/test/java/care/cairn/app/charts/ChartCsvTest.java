package care.cairn.app.charts;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartCsvTest {

    private static List<NamedCsvRecord> rows(Plot plot) {
        String file = ChartCsv.of(plot);
        assertThat(file).startsWith("\ufeffperiod_start,known_since,value");
        return CsvReader.builder().ofNamedCsvRecord(file.substring(1)).stream().toList();
    }

    @Test
    void has_a_row_for_each_period_with_its_lines_rules_and_state() {
        List<NamedCsvRecord> rows = rows(Samples.delay());
        assertThat(rows).hasSize(37);
        NamedCsvRecord last = rows.getLast();
        assertThat(last.getField("period_start")).isEqualTo("2025-12-01");
        assertThat(last.getField("known_since")).isEqualTo("2026-01-12");
        assertThat(last.getField("value")).isEqualTo("29");
        assertThat(Double.parseDouble(last.getField("centre"))).isBetween(20.1, 20.2);
        assertThat(last.getField("target")).isEqualTo("18");
        assertThat(last.getField("phase")).isEqualTo("2");
        assertThat(last.getField("rules")).isEqualTo("outside-limits two-of-three shift");
        assertThat(last.getField("variation")).isEqualTo("concern-high");
        assertThat(last.getField("assurance")).isEqualTo("hit-or-miss");
        assertThat(rows.getFirst().getField("assurance")).isEmpty();
        assertThat(rows.getFirst().getField("numerator")).isEmpty();
    }

    @Test
    void keeps_gaps_and_ghosts_as_states_and_never_as_zeros() {
        List<NamedCsvRecord> rows = rows(Samples.withHoles());
        assertThat(rows.get(6).getField("state")).isEqualTo("ghost");
        assertThat(rows.get(6).getField("value")).isEqualTo("27");
        assertThat(rows.get(16).getField("state")).isEqualTo("gap");
        assertThat(rows.get(16).getField("value")).isEmpty();
        assertThat(rows.get(16).getField("known_since")).isEmpty();
        assertThat(rows.get(17).getField("state")).isEqualTo("suppressed");
        assertThat(rows.get(36).getField("note")).isEqualTo("the source was late");
    }

    @Test
    void gives_both_parts_of_a_share() {
        NamedCsvRecord first = rows(Samples.shares()).getFirst();
        assertThat(first.getField("numerator")).isEqualTo("812");
        assertThat(first.getField("denominator")).isEqualTo("1030");
    }

    @Test
    void no_text_becomes_a_formula() {
        assertThat(ChartCsv.text("=HYPERLINK(\"x\")")).isEqualTo("'=HYPERLINK(\"x\")");
        assertThat(ChartCsv.text("@x")).isEqualTo("'@x");
        assertThat(ChartCsv.text("-1 is what was sent")).startsWith("'");
        assertThat(ChartCsv.text("ward closed")).isEqualTo("ward closed");
    }
}
