package care.cairn.core.spc.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether small numbers can be had by subtracting published figures, of one table or of several
 * reports: one figure from another that contains it, or a hidden cell from totals (by elimination).
 * Rounded figures leak where even the largest number they can stand for is small.
 */
public final class Differencing {
    private Differencing() {}

    /** Every number from 1 to {@code rule.least()} that {@code figures} give away. */
    public static List<Leak> leaks(List<Figure> figures, SmallNumbers rule) {
        List<Leak> leaks = new ArrayList<>();
        for (Figure whole : figures) {
            for (Figure part : figures) {
                if (whole.cells().size() > part.cells().size()
                        && whole.cells().containsAll(part.cells())) {
                    Set<String> rest = new HashSet<>(whole.cells());
                    rest.removeAll(part.cells());
                    if (small(whole.count() - part.count(), 2, rule)) {
                        leaks.add(
                                new Leak(rest, whole.count() - part.count(), List.of(whole, part)));
                    }
                }
            }
        }
        for (Leak leak : eliminated(figures, rule)) {
            if (leaks.stream().noneMatch(known -> known.cells().equals(leak.cells()))) {
                leaks.add(leak);
            }
        }
        return List.copyOf(leaks);
    }

    /** Each of {@code terms} rounded figures may be off by half the rounding. */
    private static boolean small(long count, int terms, SmallNumbers rule) {
        long slack = terms * (rule.rounding() / 2L);
        return count + slack > 0 && count + slack <= rule.least() && count > 0;
    }

    /** Gauss and Jordan over the cells: a row left with one cell gives that cell away. */
    private static List<Leak> eliminated(List<Figure> figures, SmallNumbers rule) {
        List<String> cells = new ArrayList<>(new TreeSet<>(allCells(figures)));
        int columns = cells.size();
        double[][] rows = new double[figures.size()][columns + 1];
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < columns; c++) {
                rows[r][c] = figures.get(r).cells().contains(cells.get(c)) ? 1 : 0;
            }
            rows[r][columns] = figures.get(r).count();
        }
        reduce(rows, columns);
        List<Leak> leaks = new ArrayList<>();
        for (double[] row : rows) {
            int only = -1;
            for (int c = 0; c < columns; c++) {
                if (Math.abs(row[c]) > 1e-9) {
                    only = only == -1 ? c : columns;
                }
            }
            boolean alone = only >= 0 && only < columns;
            if (alone && small(Math.round(row[columns]), figures.size(), rule)) {
                leaks.add(new Leak(Set.of(cells.get(only)), Math.round(row[columns]), figures));
            }
        }
        return leaks;
    }

    private static Set<String> allCells(List<Figure> figures) {
        Set<String> all = new HashSet<>();
        figures.forEach(figure -> all.addAll(figure.cells()));
        return all;
    }

    private static void reduce(double[][] rows, int columns) {
        int pivot = 0;
        for (int c = 0; c < columns && pivot < rows.length; c++) {
            int best = pivot;
            for (int r = pivot; r < rows.length; r++) {
                best = Math.abs(rows[r][c]) > Math.abs(rows[best][c]) ? r : best;
            }
            if (Math.abs(rows[best][c]) < 1e-9) {
                continue;
            }
            double[] row = rows[best];
            rows[best] = rows[pivot];
            rows[pivot] = row;
            double lead = row[c];
            for (int k = c; k <= columns; k++) {
                row[k] /= lead;
            }
            for (int r = 0; r < rows.length; r++) {
                double factor = rows[r][c];
                for (int k = c; k <= columns && r != pivot; k++) {
                    rows[r][k] -= factor * row[k];
                }
            }
            pivot++;
        }
    }
}
