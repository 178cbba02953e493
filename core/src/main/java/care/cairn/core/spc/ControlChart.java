package care.cairn.core.spc;

/** A kind of chart: what it plots of a series and how it gets its lines. */
public interface ControlChart {

    /** The lasting name of this kind: {@code xmr}, {@code p}, {@code pp} … */
    String key();

    /** What is plotted: the series itself, or, for a few charts, something made from it. */
    default Series plotted(Series given, ChartSettings settings) {
        return given;
    }

    /** The lines of one phase, from the points of its baseline, of which there are at least two. */
    Limits limits(Baseline baseline);

    /** Whether the series must have numerators and denominators. */
    default boolean needsDenominators() {
        return false;
    }

    /** Whether the series must have been made of subgroups. */
    default boolean needsSubgroups() {
        return false;
    }

    /** Whether rules that look at several points mean anything: not where neighbours share data. */
    default boolean independentPoints() {
        return true;
    }

    /**
     * Draws {@code series}: lines, signals and icons.
     *
     * @throws IllegalArgumentException if the chart needs denominators or subgroups that the series
     *     has not, or a phase starts past its end
     */
    default Chart draw(Series series, ChartSettings settings) {
        return Chart.draw(this, series, settings);
    }
}
