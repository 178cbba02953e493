package care.cairn.app.measures.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {
    @ParameterizedTest
    @CsvSource({
        "12, 12",
        "0, 0",
        "-3.5, -3.5",
        "0.6630434782608695, 0.6630434782608695",
        "1e3, 1000",
        ".5, 0.5",
        "12345678901234567, 12345678901234567"
    })
    void a_number_is_read(String text, double number) {
        assertThat(Cell.number(text, false)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1,234",
                "1 2",
                "=1+1",
                "+5",
                "@SUM(A1)",
                "-",
                ".",
                "1.2.3",
                "NaN",
                "Infinity",
                "1e999",
                "0x10",
                "1d",
                "10%",
                "e5",
                "１２"
            })
    void what_is_no_plain_number_is_not_read_as_one(String text) {
        assertThat(Cell.number(text, false)).isNaN();
    }

    @Test
    void a_comma_is_a_decimal_sign_where_commas_do_not_separate_columns() {
        assertThat(Cell.number("12,5", true)).isEqualTo(12.5);
    }

    @Test
    void the_short_way_reads_what_the_long_way_reads() {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            double number =
                    Math.round(random.nextGaussian() * 1e9) / Math.pow(10, random.nextInt(8));
            var text = new java.math.BigDecimal(number).setScale(6, java.math.RoundingMode.HALF_UP);
            assertThat(Cell.number(text.toPlainString(), false))
                    .isEqualTo(Double.parseDouble(text.toPlainString()));
        }
    }
}
