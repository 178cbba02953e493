package care.cairn.app.measures;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Figures on their way in: for each series and period one value, or why there is none. Kept in
 * columns of plain numbers, so that millions fit. Days are counted from 1970-01-01.
 */
public final class Figures {
    /** More than this are refused: they would not fit into one act of the record. */
    public static final int MOST = 5_000_000;

    private static final int FREE = -1;

    private int size;
    private int[] series = new int[64];
    private int[] period = new int[64];
    private int[] line = new int[64];
    private byte[] state = new byte[64];
    private double[] value = new double[64];
    private double[] numerator = new double[64];
    private double[] denominator = new double[64];
    private @Nullable String @Nullable [] reason;
    private int[] index = free(256);

    /** A value by itself. */
    public void add(int ofSeries, LocalDate ofPeriod, double known) {
        add(ofSeries, (int) ofPeriod.toEpochDay(), known, Double.NaN, Double.NaN, 0);
    }

    /** A value out of {@code per}: 100 for a share in per cent. */
    public void addRatio(
            int ofSeries, LocalDate ofPeriod, double counted, double outOf, double per) {
        double known = counted / outOf * per;
        add(ofSeries, (int) ofPeriod.toEpochDay(), known, counted, outOf, 0);
    }

    /**
     * A known value, with what it was made of or NaN.
     *
     * @param lineNumber the line of the file, or 0
     * @return its row, from 0
     * @throws IllegalArgumentException if the series has a figure for that period already
     */
    public int add(
            int ofSeries,
            int ofPeriod,
            double known,
            double counted,
            double outOf,
            int lineNumber) {
        int row = row(ofSeries, ofPeriod, lineNumber);
        value[row] = known;
        numerator[row] = counted;
        denominator[row] = outOf;
        return row;
    }

    /** No value, because of {@code because}. */
    public int addWithout(
            int ofSeries,
            int ofPeriod,
            PointState without,
            @Nullable String because,
            int lineNumber) {
        int row = row(ofSeries, ofPeriod, lineNumber);
        value[row] = Double.NaN;
        numerator[row] = Double.NaN;
        denominator[row] = Double.NaN;
        state[row] = without.code();
        because(row, because);
        return row;
    }

    /** Says something of a row: why there is no value, or that it is provisional. */
    public void because(int row, @Nullable String because) {
        if (because != null && reason == null) {
            reason = new String[series.length];
        }
        if (reason != null) {
            reason[row] = because;
        }
    }

    /** Puts another value in a row. */
    public void set(int row, double known, double counted, double outOf) {
        value[row] = known;
        numerator[row] = counted;
        denominator[row] = outOf;
    }

    /** Puts a state instead of a value in a row. */
    public void setWithout(int row, PointState without, @Nullable String because) {
        set(row, Double.NaN, Double.NaN, Double.NaN);
        state[row] = without.code();
        because(row, because);
    }

    private int row(int ofSeries, int ofPeriod, int lineNumber) {
        if (find(ofSeries, ofPeriod) >= 0) {
            throw new IllegalArgumentException(
                    "Series %d has two figures for %s."
                            .formatted(ofSeries, LocalDate.ofEpochDay(ofPeriod)));
        }
        if (size == series.length) {
            grow();
        }
        int row = size++;
        series[row] = ofSeries;
        period[row] = ofPeriod;
        line[row] = lineNumber;
        if (2 * size > index.length) {
            index = free(2 * index.length);
            for (int i = 0; i < size; i++) {
                index[slot(series[i], period[i])] = i;
            }
        } else {
            index[slot(ofSeries, ofPeriod)] = row;
        }
        return row;
    }

    private void grow() {
        int room = series.length * 2;
        series = Arrays.copyOf(series, room);
        period = Arrays.copyOf(period, room);
        line = Arrays.copyOf(line, room);
        state = Arrays.copyOf(state, room);
        value = Arrays.copyOf(value, room);
        numerator = Arrays.copyOf(numerator, room);
        denominator = Arrays.copyOf(denominator, room);
        if (reason != null) {
            reason = Arrays.copyOf(reason, room);
        }
    }

    /** The row of that series and period, or −1. */
    public int find(int ofSeries, int ofPeriod) {
        return index[slot(ofSeries, ofPeriod)];
    }

    /** The place of the key in the index, or the free place where it would go. */
    private int slot(int ofSeries, int ofPeriod) {
        int mask = index.length - 1;
        long mixed = (ofSeries * 0x9E3779B97F4A7C15L) ^ (ofPeriod * 0xC2B2AE3D27D4EB4FL);
        int at = (int) (mixed ^ (mixed >>> 29)) & mask;
        while (index[at] != FREE
                && (series[index[at]] != ofSeries || period[index[at]] != ofPeriod)) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private static int[] free(int room) {
        int[] index = new int[room];
        Arrays.fill(index, FREE);
        return index;
    }

    /** Gives every series another number. */
    public void renumber(IntUnaryOperator number) {
        for (int i = 0; i < size; i++) {
            series[i] = number.applyAsInt(series[i]);
        }
        Arrays.fill(index, FREE);
        for (int i = 0; i < size; i++) {
            index[slot(series[i], period[i])] = i;
        }
    }

    /** The numbers of all series, in rising order. */
    public int[] seriesNumbers() {
        var numbers = new TreeSet<Integer>();
        for (int i = 0; i < size; i++) {
            if (i == 0 || series[i] != series[i - 1]) {
                numbers.add(series[i]);
            }
        }
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    public int size() {
        return size;
    }

    public int series(int row) {
        return series[row];
    }

    public int period(int row) {
        return period[row];
    }

    public int line(int row) {
        return line[row];
    }

    public PointState state(int row) {
        return PointState.of(state[row]);
    }

    /** NaN where there is none. */
    public double value(int row) {
        return value[row];
    }

    /** NaN where there is none. */
    public double numerator(int row) {
        return numerator[row];
    }

    /** NaN where there is none. */
    public double denominator(int row) {
        return denominator[row];
    }

    public @Nullable String reason(int row) {
        return reason == null ? null : reason[row];
    }
}
