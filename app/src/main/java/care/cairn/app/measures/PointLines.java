package care.cairn.app.measures;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Points as they stand in the record, a line each, and as PostgreSQL copies them in: the columns of
 * {@link #COLUMNS} with tabs between, {@code \N} for nothing, days as 2023-01-31.
 */
final class PointLines {
    static final String COLUMNS =
            "series, period, known, load, version, state, value, numerator, denominator, reason";

    private static final byte[] NOTHING = {'\\', 'N'};
    private static final double WHOLE = 1e15;

    private byte[] bytes;
    private int length;
    private final Map<Integer, byte[]> days = new HashMap<>();

    PointLines(int expected) {
        bytes = new byte[Math.max(256, Math.min(expected, 1 << 24) * 40)];
    }

    void add(Figures figures, int row, int known, int load, int version) {
        room(220);
        number(figures.series(row));
        tab();
        day(figures.period(row));
        tab();
        day(known);
        tab();
        number(load);
        tab();
        number(version);
        tab();
        number(figures.state(row).code());
        tab();
        number(figures.value(row));
        tab();
        number(figures.numerator(row));
        tab();
        number(figures.denominator(row));
        tab();
        text(figures.reason(row));
        bytes[length++] = '\n';
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length + bytes.length / 2));
        }
    }

    private void tab() {
        bytes[length++] = '\t';
    }

    private void put(byte[] text) {
        System.arraycopy(text, 0, bytes, length, text.length);
        length += text.length;
    }

    private void day(int day) {
        put(
                days.computeIfAbsent(
                        day,
                        d ->
                                LocalDate.ofEpochDay(d)
                                        .toString()
                                        .getBytes(StandardCharsets.US_ASCII)));
    }

    private void number(double number) {
        if (Double.isNaN(number)) {
            put(NOTHING);
        } else if (number == Math.rint(number) && Math.abs(number) < WHOLE) {
            number((long) number);
        } else {
            put(Double.toString(number).getBytes(StandardCharsets.US_ASCII));
        }
    }

    private void number(long number) {
        if (number < 0) {
            bytes[length++] = '-';
        }
        long rest = Math.abs(number);
        int digits = 1;
        for (long r = rest; r >= 10; r /= 10) {
            digits++;
        }
        for (int i = digits - 1; i >= 0; i--) {
            bytes[length + i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
    }

    private void text(@Nullable String text) {
        if (text == null) {
            put(NOTHING);
            return;
        }
        byte[] raw =
                text.replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .getBytes(StandardCharsets.UTF_8);
        room(raw.length + 8);
        put(raw);
    }

    /** How many points of each series were added (version 1) and revised. */
    static Map<Integer, int[]> counts(byte[] lines) {
        var counts = new HashMap<Integer, int[]>();
        int at = 0;
        int last = Integer.MIN_VALUE;
        int[] count = {0, 0};
        while (at < lines.length) {
            int series = 0;
            for (; lines[at] != '\t'; at++) {
                series = 10 * series + lines[at] - '0';
            }
            for (int tabs = 0; tabs < 4; at++) {
                tabs += lines[at] == '\t' ? 1 : 0;
            }
            boolean first = lines[at] == '1' && lines[at + 1] == '\t';
            if (series != last) {
                count = counts.computeIfAbsent(series, s -> new int[2]);
                last = series;
            }
            count[first ? 0 : 1]++;
            while (lines[at++] != '\n') {
                // on to the next line
            }
        }
        return counts;
    }
}
