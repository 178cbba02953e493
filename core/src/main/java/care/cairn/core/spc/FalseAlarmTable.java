package care.cairn.core.spc;

import java.util.NavigableMap;
import java.util.TreeMap;

/** Rates of false signals by rule set and number of points: at the latest point, and anywhere. */
final class FalseAlarmTable {
    private static final String MDC =
            """
            13 0.012 0.05
            24 0.013 0.16
            36 0.014 0.26
            60 0.015 0.43
            """;

    private FalseAlarmTable() {}

    /** Rows by number of points, each a pair of rates. */
    static NavigableMap<Integer, double[]> of(String rules) {
        NavigableMap<Integer, double[]> rows = new TreeMap<>();
        MDC.lines()
                .map(line -> line.split(" "))
                .forEach(row ->
                        rows.put(
                                Integer.valueOf(row[0]),
                                new double[] {
                                    Double.parseDouble(row[1]), Double.parseDouble(row[2])
                                }));
        return rows;
    }
}
