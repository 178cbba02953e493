package care.cairn.core.command.spc;

import care.cairn.core.command.Refused;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rows of one series: a period, a value or a ratio, and where they stood in the file. */
final class Readings {
    private final List<String> by;
    private String[] periods;
    private long[] orders;
    private int[] rows;
    private double[] values;
    private double[] denominators;
    private @Nullable Map<String, Long> texts;
    private int size;
    private int @Nullable [] firsts;

    /**
     * No rows yet.
     *
     * @param by the values of the {@code --by} columns that all rows share
     * @param room how many rows there will be as far as one knows, 1 or more
     */
    Readings(List<String> by, boolean ratios, int room) {
        this.by = List.copyOf(by);
        periods = new String[room];
        orders = new long[room];
        rows = new int[room];
        values = new double[room];
        denominators = new double[ratios ? room : 0];
    }

    /** Adds a plain value, or a numerator with its denominator. */
    void add(String period, long order, int row, double value, double denominator) {
        if (size == values.length) {
            periods = Arrays.copyOf(periods, 2 * size);
            orders = Arrays.copyOf(orders, 2 * size);
            rows = Arrays.copyOf(rows, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
            denominators = Arrays.copyOf(denominators, 2 * denominators.length);
        }
        periods[size] = period;
        orders[size] = order;
        rows[size] = row;
        values[size] = value;
        if (denominators.length > 0) {
            denominators[size] = denominator;
        }
        size++;
    }

    /** The order of a period that is a text: that in which texts first came up here. */
    long order(String text) {
        Map<String, Long> known = texts;
        if (known == null) {
            known = new HashMap<>();
            texts = known;
        }
        Long order = known.get(text);
        if (order == null) {
            order = (long) known.size();
            known.put(text, order);
        }
        return order;
    }

    /** The order of a text, if it came up. */
    OptionalLong known(String text) {
        Long order = texts == null ? null : texts.get(text);
        return order == null ? OptionalLong.empty() : OptionalLong.of(order);
    }

    /** Puts the rows in the order of their periods; equal ones keep the order of the file. */
    void sort() {
        for (int i = 1; i < size; i++) {
            if (orders[i] < orders[i - 1]) {
                int[] from =
                        IntStream.range(0, size)
                                .boxed()
                                .sorted((a, b) -> Long.compare(orders[a], orders[b]))
                                .mapToInt(Integer::intValue)
                                .toArray();
                take(from);
                return;
            }
        }
    }

    private void take(int[] from) {
        String[] oldPeriods = periods.clone();
        long[] oldOrders = orders.clone();
        int[] oldRows = rows.clone();
        double[] oldValues = values.clone();
        double[] oldDenominators = denominators.clone();
        for (int i = 0; i < size; i++) {
            periods[i] = oldPeriods[from[i]];
            orders[i] = oldOrders[from[i]];
            rows[i] = oldRows[from[i]];
            values[i] = oldValues[from[i]];
            if (denominators.length > 0) {
                denominators[i] = oldDenominators[from[i]];
            }
        }
    }

    /**
     * Makes sure that every period is there once; to be called when sorted.
     *
     * @throws Refused with the later of two rows of one period
     */
    void checkOnce(String column) {
        for (int i = 1; i < size; i++) {
            if (orders[i] == orders[i - 1]) {
                throw twice(column, i, rows[i - 1]);
            }
        }
    }

    private Refused twice(String column, int i, int before) {
        return new Refused(
                "Row %d, column “%s”: %s stands in row %d already%s"
                        .formatted(
                                rows[i],
                                column,
                                periods[i],
                                before,
                                by.isEmpty()
                                        ? "; are there several series, to be told apart with --by?"
                                        : ", for " + String.join(", ", by) + "."));
    }

    /** Takes rows of one period as one point; to be called when sorted. */
    void group() {
        firsts =
                IntStream.range(0, size)
                        .filter(i -> i == 0 || orders[i] != orders[i - 1])
                        .toArray();
    }

    /** The number of points: of rows, or of periods if they were grouped. */
    int points() {
        return firsts == null ? size : firsts.length;
    }

    /** The first row of a point; of the point after the last one, the number of rows. */
    int first(int point) {
        return firsts == null ? point : point < firsts.length ? firsts[point] : size;
    }

    List<String> by() {
        return by;
    }

    int size() {
        return size;
    }

    String period(int i) {
        return periods[i];
    }

    long order(int i) {
        return orders[i];
    }

    double[] values() {
        return Arrays.copyOf(values, size);
    }

    double[] denominators() {
        return Arrays.copyOf(denominators, size);
    }
}
