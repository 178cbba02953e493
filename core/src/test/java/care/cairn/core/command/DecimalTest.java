package care.cairn.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {
    private static String written(double value) {
        Utf8 out = new Utf8(1);
        Decimal.write(value, out);
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "+7, 7",
        "-3, -3",
        "0.1, 0.1",
        ".5, 0.5",
        "5., 5",
        "-12.3456, -12.3456",
        "12.34567, 12.34567",
        "0.0005, 5.0E-4",
        "1e3, 1000",
        "1.5E-7, 1.5E-7",
        "999999999999999, 999999999999999",
        "9007199254740993, 9.007199254740992E15",
        "1e300, 1.0E300",
        "123456789.5, 123456789.5",
        "1234567890.25, 1.23456789025E9",
        "0.3333333333333333, 0.3333333333333333",
    })
    void is_read_and_written_as_short_as_can_be(String text, String shortest) {
        assertThat(written(Decimal.parse(text))).isEqualTo(shortest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                ".",
                "1,5",
                "1.2.3",
                "NaN",
                "Infinity",
                "0x1p3",
                "1d",
                "1e",
                "1e+",
                "12%",
                "1 000",
                "1e999",
                "--1",
                "1e5x",
                "٣"
            })
    void what_is_no_number_is_none(String text) {
        assertThat(Decimal.parse(text)).isNaN();
    }

    @Test
    void spaces_around_are_passed_over() {
        assertThat(Decimal.parse("  4.5 ")).isEqualTo(4.5);
    }

    @Test
    void reads_what_java_reads_and_writes_what_gives_the_same_number_again() {
        Random random = new Random(7);
        for (int i = 0; i < 200_000; i++) {
            double value =
                    switch (i % 4) {
                        case 0 -> Math.round(random.nextGaussian() * 1e6) / 1e4;
                        case 1 -> random.nextGaussian();
                        case 2 -> Double.longBitsToDouble(random.nextLong());
                        default -> random.nextInt();
                    };
            if (Double.isFinite(value)) {
                String text = written(value);
                assertThat(Double.parseDouble(text)).isEqualTo(value + 0.0);
                if (value != Math.rint(value)) {
                    assertThat(text.length()).isLessThanOrEqualTo(Double.toString(value).length());
                }
                assertThat(Decimal.parse(Double.toString(value))).isEqualTo(value);
            }
        }
    }
}
