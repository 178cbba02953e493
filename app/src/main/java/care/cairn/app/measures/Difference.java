package care.cairn.app.measures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What figures would change among the points that are known already. */
public final class Difference {
    private static final byte ADDED = 0;
    private static final byte UNCHANGED = 1;
    private static final byte REVISED = 2;
    private static final byte HELD = 3;

    /** How many changes are kept to be shown. */
    private static final int SHOWN = 200;

    private final Figures figures;
    private final byte[] kinds;
    private final short[] versions;
    private final int[] known;
    private final List<Revision> revisions = new ArrayList<>();
    private int revised;
    private int unchanged;
    private int held;

    Difference(Figures figures) {
        this.figures = figures;
        kinds = new byte[figures.size()];
        versions = new short[figures.size()];
        known = new int[figures.size()];
        Arrays.fill(versions, (short) 1);
    }

    /**
     * A figure that differs from what was known.
     *
     * @param row of the figures
     * @param value as it was, NaN where there was none
     */
    public record Revision(int row, PointState state, double value) {}

    /** Says what was known of a series and period. */
    void was(
            int series,
            int period,
            int version,
            PointState state,
            double value,
            double numerator,
            double denominator,
            @Nullable String reason) {
        int row = figures.find(series, period);
        if (row < 0) {
            return;
        }
        boolean same =
                figures.state(row) == state
                        && same(figures.value(row), value)
                        && same(figures.numerator(row), numerator)
                        && same(figures.denominator(row), denominator)
                        && Objects.equals(figures.reason(row), reason);
        if (same) {
            kinds[row] = UNCHANGED;
            unchanged++;
        } else {
            kinds[row] = REVISED;
            versions[row] = (short) (version + 1);
            revised++;
            if (revisions.size() < SHOWN) {
                revisions.add(new Revision(row, state, value));
            }
        }
    }

    private static boolean same(double one, double other) {
        return one == other || (Double.isNaN(one) && Double.isNaN(other));
    }

    /** Says when a new figure became known. */
    void knownOn(int row, int day) {
        known[row] = day;
    }

    /** Leaves out a new figure that would not be known yet. */
    void hold(int row) {
        kinds[row] = HELD;
        held++;
    }

    boolean isNew(int row) {
        return kinds[row] == ADDED;
    }

    boolean changes(int row) {
        return kinds[row] == ADDED || kinds[row] == REVISED;
    }

    boolean revises(int row) {
        return kinds[row] == REVISED;
    }

    int version(int row) {
        return versions[row];
    }

    int knownDay(int row) {
        return known[row];
    }

    public int added() {
        return figures.size() - revised - unchanged - held;
    }

    public int revised() {
        return revised;
    }

    public int unchanged() {
        return unchanged;
    }

    /** How many are left out because they would not be known yet. */
    public int held() {
        return held;
    }

    public boolean nothing() {
        return added() + revised == 0;
    }

    /** The first revisions, to be shown. */
    public List<Revision> revisions() {
        return List.copyOf(revisions);
    }

    /** The rows of the first new figures, to be shown. */
    public List<Integer> additions() {
        var rows = new ArrayList<Integer>();
        for (int row = 0; row < kinds.length && rows.size() < SHOWN; row++) {
            if (kinds[row] == ADDED) {
                rows.add(row);
            }
        }
        return rows;
    }
}
