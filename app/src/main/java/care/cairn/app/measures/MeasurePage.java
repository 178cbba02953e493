package care.cairn.app.measures;

import care.cairn.app.charts.Badge;
import care.cairn.app.charts.ChartFigure;
import care.cairn.app.charts.Verdict;
import care.cairn.app.web.form.Link;
import care.cairn.app.web.form.Option;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a measure shows, for one of its series.
 *
 * @param where the place and stratum of the series shown
 * @param caption what kind of chart, how often, from where, how late, with which limits
 * @param verdict in plain words, before the chart
 * @param cautions what to keep in mind when reading it
 * @param split the parts shown as small charts instead of the one, or null
 * @param rows every point for the table, latest first
 * @param panels what other modules add under the chart
 * @param side what they add beside it
 */
record MeasurePage(
        String key,
        String name,
        String where,
        Address address,
        Verdict verdict,
        Badge variation,
        Badge assurance,
        @Nullable ChartFigure figure,
        List<String> caption,
        List<Note> notes,
        List<String> cautions,
        String falseAlarms,
        Choices choices,
        @Nullable Split split,
        List<PointRow> rows,
        Facts facts,
        List<MeasurePanel.Panel> panels,
        List<MeasurePanel.Panel> side) {

    /**
     * Where this page is, with its choices.
     *
     * @param known the day as of which figures are shown
     * @param then whether that is a day chosen on this page, not the viewer's own
     * @param csv the address of the figures as a file
     */
    record Address(
            String path,
            int series,
            LocalDate known,
            LocalDate today,
            boolean then,
            String knownOn,
            String csv,
            String svg) {}

    /** The series and the ways to split, as choices of a form. */
    record Choices(List<Option> series, List<Link> splits, @Nullable Link whole) {}

    /**
     * Small charts on one upright axis.
     *
     * @param name what the parts are parts by
     * @param left how many more parts there are than are shown
     */
    record Split(String name, List<Part> parts, int left) {}

    /** One small chart. */
    record Part(String name, String path, ChartFigure figure, Badge variation, Badge assurance) {}

    /** Something on the record about this chart: a rebase, a point left out. */
    record Note(String day, String text) {}

    /**
     * A point in the table.
     *
     * @param path where its versions are
     * @param remarks what people wrote at it, each with who and when
     */
    record PointRow(
            String period,
            String value,
            String numerator,
            String denominator,
            String knownSince,
            String expected,
            String css,
            String state,
            String path,
            int version,
            List<String> remarks) {}

    /** What the measure is and what it is for, in the words of the reader. */
    record Facts(
            String question,
            String use,
            String purpose,
            String notFor,
            String readers,
            String feeds,
            String answer,
            String steward,
            String source,
            String attribution,
            String numerator,
            String denominator,
            String formula,
            String unit,
            String direction,
            String target,
            String rules,
            String chart,
            String cautions,
            int version) {}
}
