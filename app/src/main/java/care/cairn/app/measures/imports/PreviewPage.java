package care.cairn.app.measures.imports;

import care.cairn.app.measures.Measure;
import care.cairn.app.measures.Measures;
import care.cairn.app.measures.files.Problem;
import care.cairn.app.web.Label;
import care.cairn.app.web.Refusal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a file would change, for the page.
 *
 * @param stage reading, read, loading, unchanged or refused
 * @param problems the first bad rows
 */
record PreviewPage(
        UUID id,
        String name,
        String source,
        LocalDate known,
        String stage,
        @Nullable Refusal refusal,
        @Nullable Facts facts,
        List<Row> additions,
        List<Row> revisions,
        List<Problem> problems) {

    private static final int SHOWN = 50;

    /** The numbers of a reading. */
    record Facts(
            long rows,
            long leftOut,
            long bad,
            int added,
            int revised,
            int unchanged,
            int series,
            int opened,
            String encoding,
            String separator,
            String form) {}

    /**
     * A figure that is new, or one that changes.
     *
     * @param line of the file
     * @param key of the measure
     * @param before null where it is new or was not known
     * @param after null where it is not known
     */
    record Row(
            int line,
            String key,
            String measure,
            String place,
            String stratum,
            LocalDate period,
            @Nullable Double before,
            @Nullable Double after,
            @Nullable String reason,
            int decimals) {}

    public boolean busy() {
        return stage.equals("reading") || stage.equals("loading");
    }

    /** Whether it can be loaded. */
    public boolean loadable() {
        return facts != null
                && stage.equals("read")
                && facts.bad() == 0
                && facts.added() + facts.revised() > 0;
    }

    static PreviewPage of(ImportDesk.Waiting one, Measures measures, Locale locale) {
        var source = one.source;
        var name = source == null ? "" : source.source().name().in(locale);
        return switch (one.stage) {
            case ImportDesk.Stage.Unmapped u -> plain(one, name, "reading", null);
            case ImportDesk.Stage.Reading r -> plain(one, name, "reading", null);
            case ImportDesk.Stage.Loading l -> plain(one, name, "loading", null);
            case ImportDesk.Stage.Loaded l -> plain(one, name, "unchanged", null);
            case ImportDesk.Stage.Refused(var refusal) -> plain(one, name, "refused", refusal);
            case ImportDesk.Stage.Read(var preview) -> read(one, name, preview, measures, locale);
        };
    }

    private static PreviewPage plain(
            ImportDesk.Waiting one, String source, String stage, @Nullable Refusal refusal) {
        return new PreviewPage(
                one.id,
                one.name,
                source,
                one.known.day(),
                stage,
                refusal,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private static PreviewPage read(
            ImportDesk.Waiting one,
            String source,
            Imports.Preview preview,
            Measures measures,
            Locale locale) {
        var reading = preview.reading();
        var difference = preview.difference();
        var facts =
                new Facts(
                        reading.rows(),
                        reading.leftOut(),
                        reading.problemCount(),
                        difference.added(),
                        difference.revised(),
                        difference.unchanged(),
                        reading.series().size(),
                        preview.opened(),
                        reading.encoding(),
                        reading.separator() == '\t' ? "tab" : String.valueOf(reading.separator()),
                        reading.form().key());
        var rows = new Rows(preview, measures, locale);
        return new PreviewPage(
                one.id,
                one.name,
                source,
                one.known.day(),
                "read",
                null,
                facts,
                difference.additions().stream().limit(SHOWN).map(r -> rows.of(r, null)).toList(),
                difference.revisions().stream()
                        .map(r -> rows.of(r.row(), known(r.value())))
                        .toList(),
                reading.problems());
    }

    private static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : value;
    }

    /** Rows with the names of their series. */
    private static final class Rows {
        private final Imports.Preview preview;
        private final Locale locale;
        private final HashMap<Integer, Integer> lines = new HashMap<>();
        private final HashMap<String, Measure> byKey = new HashMap<>();

        Rows(Imports.Preview preview, Measures measures, Locale locale) {
            this.preview = preview;
            this.locale = locale;
            for (int i = 0; i < preview.numbers().length; i++) {
                lines.put(preview.numbers()[i], i);
            }
            measures.all().forEach(m -> byKey.put(m.key(), m));
        }

        Row of(int row, @Nullable Double before) {
            var figures = preview.reading().figures();
            var line = preview.reading().series().get(lines.getOrDefault(figures.series(row), 0));
            var measure = byKey.get(line.measure());
            var name = measure == null ? Label.NONE : measure.definition().name();
            return new Row(
                    figures.line(row),
                    line.measure(),
                    name.in(locale),
                    line.placeName().in(locale),
                    line.stratumName().in(locale),
                    LocalDate.ofEpochDay(figures.period(row)),
                    before,
                    known(figures.value(row)),
                    figures.reason(row),
                    measure == null ? 0 : measure.definition().decimals());
        }
    }
}
