package care.cairn.core.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvInTest {
    private static List<String> rows(String text) {
        CsvIn csv = new CsvIn(text.getBytes(UTF_8));
        List<String> rows = new ArrayList<>();
        while (csv.next()) {
            StringBuilder row = new StringBuilder(csv.row() + ":");
            for (int i = 0; i < csv.header().size(); i++) {
                row.append('[').append(csv.text(i)).append(']');
            }
            rows.add(row.toString());
        }
        return rows;
    }

    @Test
    void fields_may_be_quoted_and_lines_may_end_as_they_like() {
        assertThat(rows("a,b\r\n1,\"x,\"\"y\"\"\"\r\n\"\",\"two\nlines\"\r\n"))
                .containsExactly("2:[1][x,\"y\"]", "3:[][two\nlines]");
        assertThat(rows("a,b\n1,2")).containsExactly("2:[1][2]");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_name() {
        assertThat(new CsvIn("\uFEFFa,b\n".getBytes(UTF_8)).column("a")).isZero();
    }

    @Test
    void blank_lines_are_counted_and_passed_over() {
        assertThat(rows("a,b\n\n1,2\n\n\n3,4\n\n")).containsExactly("3:[1][2]", "6:[3][4]");
    }

    @Test
    void a_blank_line_of_a_single_column_is_an_empty_field() {
        assertThat(rows("a\n1\n\n2\n")).containsExactly("2:[1]", "3:[]", "4:[2]");
    }

    @Test
    void texts_longer_than_the_row_before_are_whole() {
        String lengthy = "é".repeat(100_000);
        assertThat(rows("a,b\n1,2\n" + lengthy + ",x\n")).contains("3:[" + lengthy + "][x]");
    }

    @Test
    void many_columns_are_kept_apart() {
        String many = "c" + ",c".repeat(99);
        assertThat(rows(many + "\n" + "7" + ",7".repeat(99)).getFirst())
                .isEqualTo("2:" + "[7]".repeat(100));
    }

    @Test
    void numbers_are_numbers_and_empty_is_not_known() {
        CsvIn csv = new CsvIn("a,b,c\n1.5, ,x\n".getBytes(UTF_8));
        assertThat(csv.next()).isTrue();
        assertThat(csv.number(0)).isEqualTo(1.5);
        assertThat(csv.number(1)).isNaN();
        assertThatThrownBy(() -> csv.number(2))
                .isInstanceOf(Refused.class)
                .hasMessage("Row 2, column “c”: “x” is not a number.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\n1\n",
                "a,b\n1,2,3\n",
                "a,b\n1,\"2\"x\n",
                "a,b\n1,\"2\n",
                "a,b\n1,2\"x\n",
                "a,b\n1,\"2\"\"",
                "a,b\n1,\"2\n3,4\n5,6\n"
            })
    void a_row_that_is_not_as_the_header_is_refused_by_its_number(String text) {
        assertThatThrownBy(() -> rows(text))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("Row 2");
    }

    @Test
    void an_unclosed_quotation_mark_is_found_where_it_stands() {
        String end = "3,4\n".repeat(50_000);
        assertThatThrownBy(() -> rows("a,b\n1,2\n\n1,\"2\n" + end))
                .hasMessageStartingWith("Row 4 cannot be read as CSV");
        assertThatThrownBy(() -> rows("a,b\n1,\"2\"\n1,5\" pipe\n" + end))
                .hasMessageStartingWith("Row 3 cannot be read as CSV");
        assertThatThrownBy(() -> rows("a,b\n1,2\n1,\"2\n" + end + "1,\"2\"\n" + end))
                .hasMessageStartingWith("Row 3 cannot be read as CSV");
    }

    @Test
    void an_empty_file_is_refused() {
        assertThatThrownBy(() -> rows(""))
                .hasMessage("The file is empty: a header and rows were expected.");
    }

    @Test
    void another_encoding_is_refused_with_the_row() {
        assertThatThrownBy(() -> new CsvIn("a\nx\nGenève\n".getBytes(ISO_8859_1)))
                .hasMessage("Row 3 is not UTF-8: please save the file as CSV UTF-8.");
        assertThatThrownBy(() -> new CsvIn("a\n".getBytes(UTF_16)))
                .hasMessage("The file is UTF-16: please save it as CSV UTF-8.");
    }

    @Test
    void the_sign_for_a_broken_letter_may_stand_in_a_file() {
        assertThat(rows("a\n\uFFFD\n")).containsExactly("2:[\uFFFD]");
    }

    @Test
    void an_unknown_column_is_refused_with_those_there_are() {
        CsvIn csv = new CsvIn("month, value\n".getBytes(UTF_8));
        assertThat(csv.column("value")).isEqualTo(1);
        assertThatThrownBy(() -> csv.column("values"))
                .hasMessage("There is no column “values”; the columns are: month, value.");
        assertThatThrownBy(() -> new CsvIn("a,a\n".getBytes(UTF_8)).column("a"))
                .hasMessage("Two columns are called “a”.");
    }
}
