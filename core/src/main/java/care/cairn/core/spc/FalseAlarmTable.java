package care.cairn.core.spc;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Rates of false signals by rule set and number of points, at the latest point and anywhere: what
 * 100,000 XmR charts of independent normal values showed, limits from all points. The simulation is
 * among the tests and prints this table again.
 */
final class FalseAlarmTable {
    private static final String RATES =
            """
            mdc-2023
            13 0.0105 0.0552
            16 0.0111 0.0812
            20 0.0123 0.1172
            24 0.0134 0.1547
            30 0.0149 0.2078
            36 0.0153 0.2595
            48 0.0164 0.3512
            60 0.0169 0.4368
            84 0.0178 0.5726
            120 0.0182 0.7174
            mdc
            13 0.0104 0.0552
            16 0.0110 0.0812
            20 0.0122 0.1172
            24 0.0133 0.1547
            30 0.0147 0.2078
            36 0.0152 0.2595
            48 0.0164 0.3512
            60 0.0167 0.4368
            84 0.0178 0.5726
            120 0.0182 0.7174
            anhoej
            13 0.0146 0.0373
            16 0.0160 0.0496
            20 0.0266 0.0750
            24 0.0373 0.0880
            30 0.0273 0.1012
            36 0.0384 0.1302
            48 0.0350 0.1512
            60 0.0310 0.1810
            84 0.0368 0.2499
            120 0.0482 0.3149
            western-electric
            13 0.0116 0.0605
            16 0.0121 0.0828
            20 0.0124 0.1169
            24 0.0129 0.1507
            30 0.0135 0.1988
            36 0.0137 0.2465
            48 0.0149 0.3322
            60 0.0147 0.4113
            84 0.0156 0.5411
            120 0.0153 0.6833
            nelson
            13 0.0138 0.0737
            16 0.0181 0.1059
            20 0.0184 0.1487
            24 0.0194 0.1927
            30 0.0200 0.2525
            36 0.0204 0.3124
            48 0.0216 0.4161
            60 0.0213 0.5046
            84 0.0224 0.6441
            120 0.0218 0.7831
            """;

    private static final Map<String, NavigableMap<Integer, double[]>> TABLE = parsed();

    private FalseAlarmTable() {}

    /**
     * Rows by number of points, each a pair of rates; those of Making Data Count for a rule set
     * that is not in the table.
     */
    static NavigableMap<Integer, double[]> of(String rules) {
        NavigableMap<Integer, double[]> rows = TABLE.get(rules);
        return rows == null ? Objects.requireNonNull(TABLE.get("mdc-2023")) : rows;
    }

    private static Map<String, NavigableMap<Integer, double[]>> parsed() {
        Map<String, NavigableMap<Integer, double[]>> table = new HashMap<>();
        NavigableMap<Integer, double[]> rows = new TreeMap<>();
        for (String line : RATES.lines().toList()) {
            String[] parts = line.split(" ", -1);
            if (parts.length == 1) {
                rows = new TreeMap<>();
                table.put(line, rows);
            } else {
                double[] rates = {Double.parseDouble(parts[1]), Double.parseDouble(parts[2])};
                rows.put(Integer.valueOf(parts[0]), rates);
            }
        }
        return Map.copyOf(table);
    }
}
