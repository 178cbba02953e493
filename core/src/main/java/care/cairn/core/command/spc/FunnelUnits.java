package care.cairn.core.command.spc;

import care.cairn.core.command.CsvIn;
import care.cairn.core.command.Refused;
import care.cairn.core.spc.funnel.FunnelKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The units of a funnel, in the order of their first rows. All rows of a unit are added up, so that
 * a file by month gives a funnel of all its months.
 *
 * @param names what the {@code --by} columns say of each
 * @param events the sum of its numerators
 * @param sizes the sum of its denominators; 0 where nothing is known of it
 */
record FunnelUnits(List<List<String>> names, double[] events, double[] sizes) {

    /**
     * Reads a file. A row without numerator or denominator is not known and adds nothing.
     *
     * @throws Refused with the row at fault
     */
    static FunnelUnits read(
            CsvIn csv, List<String> by, String numerator, String denominator, FunnelKind kind) {
        int above = csv.column(numerator);
        int below = csv.column(denominator);
        int[] columns = by.stream().mapToInt(csv::column).toArray();
        Map<List<String>, double[]> sums = new LinkedHashMap<>();
        while (csv.next()) {
            List<String> name = Arrays.stream(columns).mapToObj(csv::text).toList();
            double[] sum = sums.computeIfAbsent(name, unit -> new double[2]);
            double events = counted(csv, above, "a numerator is not negative");
            double size = counted(csv, below, "a denominator is not negative");
            boolean known = !Double.isNaN(events) && !Double.isNaN(size);
            if (known
                    && (size == 0 ? events > 0 : kind == FunnelKind.PROPORTION && events > size)) {
                throw csv.refused(
                        above,
                        "the numerator %s is more than the denominator %s"
                                .formatted(csv.text(above).strip(), csv.text(below).strip()));
            }
            sum[0] += known ? events : 0;
            sum[1] += known ? size : 0;
        }
        return of(sums);
    }

    private static double counted(CsvIn csv, int column, String fault) {
        double number = csv.number(column);
        if (number < 0) {
            throw csv.refused(column, fault);
        }
        return number;
    }

    private static FunnelUnits of(Map<List<String>, double[]> sums) {
        return new FunnelUnits(
                new ArrayList<>(sums.keySet()),
                sums.values().stream().mapToDouble(sum -> sum[0]).toArray(),
                sums.values().stream().mapToDouble(sum -> sum[1]).toArray());
    }

    /** The units of which something is known, by number. */
    int[] known() {
        int[] known = new int[sizes.length];
        int n = 0;
        for (int i = 0; i < sizes.length; i++) {
            if (sizes[i] > 0) {
                known[n++] = i;
            }
        }
        return Arrays.copyOf(known, n);
    }
}
