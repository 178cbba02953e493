package care.cairn.app.measures.files;

import care.cairn.app.measures.Figures;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldModifier;
import de.siegmar.fastcsv.reader.FieldModifiers;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file row by row into figures, as its source says. The file is never held in memory, only
 * the figures are.
 */
public final class FigureReader {
    private static final int HEAD = 1 << 16;
    private static final int LONGEST_FIELD = 1 << 20;
    private static final int MOST_COLUMNS = 2_000;
    private static final int SAMPLED_ROWS = 200;

    private final Source source;
    private final Map<String, Wanted> wanted;

    public FigureReader(Source source, List<Wanted> wanted) {
        this.source = source;
        var byKey = new HashMap<String, Wanted>();
        wanted.forEach(w -> byKey.put(w.measure(), w));
        this.wanted = byKey;
    }

    /**
     * Reads the file.
     *
     * @throws UnreadableFileException where it is no such file at all; single bad rows are named in
     *     what is returned
     */
    public Reading read(Path file) {
        var text = TextFile.open(file, source.encoding());
        char separator = separator(text);
        try (var in = new Characters(text.reader())) {
            var quoting = new Quoting(in);
            try (var rows = csv(in, separator, quoting)) {
                var reading = new Pass(text, separator).read(rows);
                quoting.requireClosed();
                return reading;
            }
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            throw broken(text, e);
        }
    }

    /** The records of a text, also of rows that are too short or too long. */
    public static CsvReader<CsvRecord> csv(Reader in, char separator) {
        return csv(in, separator, FieldModifiers.NOP);
    }

    private static CsvReader<CsvRecord> csv(Reader in, char separator, FieldModifier each) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_FIELD)
                .build(CsvRecordHandler.of(it -> it.fieldModifier(each)), in);
    }

    /** Says where the text or the quoting breaks. */
    public static RuntimeException broken(TextFile text, Exception cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (root instanceof UnreadableFileException unreadable) {
            return unreadable;
        }
        if (root instanceof CharacterCodingException) {
            return new UnreadableFileException(
                    "file.unreadable.encoding", text.brokenLine(), text.charset().name());
        }
        if (cause instanceof CsvParseException) {
            return new UnreadableFileException(
                    "file.unreadable.quotes", String.valueOf(root.getMessage()));
        }
        return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
    }

    private char separator(TextFile text) {
        var chosen = Source.character(source.separator());
        return chosen != null ? chosen : Separator.detect(text.head(HEAD), columns());
    }

    /** Every column that the source names. */
    private Set<String> columns() {
        var columns = new HashSet<String>();
        columns.add(source.periods());
        source.where().forEach(w -> columns.add(w.column()));
        for (var feed : source.feeds()) {
            feed.where().forEach(w -> columns.add(w.column()));
            feed.splits().forEach(s -> columns.add(s.column()));
            columns.add(feed.places().column());
            columns.addAll(feed.detail());
            var value = feed.value();
            columns.addAll(
                    List.of(
                            value.column(),
                            value.numerator(),
                            value.minus(),
                            value.denominator(),
                            value.qualifier()));
            columns.addAll(value.cells());
        }
        columns.remove("");
        return columns;
    }

    /** One reading of one file. */
    private final class Pass implements Trouble {
        private final TextFile text;
        private final char separator;
        private final Figures figures = new Figures();
        private final List<Reading.Line> series = new ArrayList<>();
        private final Decimals decimals;
        private final List<Problem> problems = new ArrayList<>();
        private final Map<String, @Nullable LocalDate> periods = new HashMap<>();
        private long problemCount;
        private long rows;
        private long leftOut;

        Pass(TextFile text, char separator) {
            this.text = text;
            this.separator = separator;
            decimals = new Decimals(source.decimal(), separator);
        }

        @Override
        public void at(long line, String column, String messageKey, Object... arguments) {
            problemCount++;
            if (problems.size() < Reading.NAMED) {
                problems.add(new Problem(line, column, messageKey, List.of(arguments)));
            }
        }

        Reading read(CsvReader<CsvRecord> records) {
            var it = records.iterator();
            if (!it.hasNext()) {
                throw new UnreadableFileException("file.unreadable.empty");
            }
            var header = new Header(it.next().getFields());
            header.require(columns(), MOST_COLUMNS);
            var only = Only.of(source.where(), header);
            int periodColumn = header.of(source.periods());
            var feeds = new ArrayList<FeedReader>();
            for (var feed : source.feeds()) {
                var target = wanted.get(feed.measure());
                if (target == null) {
                    throw new UnreadableFileException("file.unreadable.no-measure", feed.measure());
                }
                feeds.add(new FeedReader(feed, target, header, figures, series, decimals, this));
            }
            if (!it.hasNext()) {
                throw new UnreadableFileException("file.unreadable.header-only");
            }
            var waiting = new ArrayList<CsvRecord>();
            PeriodForm form = PeriodForm.byKey(source.form()).orElse(null);
            if (form == null) {
                while (it.hasNext() && waiting.size() < SAMPLED_ROWS) {
                    waiting.add(it.next());
                }
                form = detect(waiting, header, periodColumn);
            }
            for (var record : waiting) {
                row(record, header, only, periodColumn, form, feeds);
            }
            while (it.hasNext()) {
                row(it.next(), header, only, periodColumn, form, feeds);
            }
            decimals.settle(this);
            return new Reading(
                    figures,
                    series,
                    rows,
                    leftOut,
                    problems,
                    problemCount,
                    text.charset().name(),
                    separator,
                    form);
        }

        /** The form of most of the first rows; a bad cell among them is a bad row, no more. */
        private PeriodForm detect(List<CsvRecord> sample, Header header, int column) {
            PeriodForm best = null;
            long most = 0;
            for (var form : PeriodForm.ALL) {
                long fits =
                        sample.stream()
                                .filter(r -> r.getFieldCount() == header.size())
                                .filter(r -> form.read(r.getField(column)).isPresent())
                                .count();
                if (fits > most) {
                    most = fits;
                    best = form;
                }
            }
            if (best == null) {
                throw new UnreadableFileException("file.unreadable.periods", header.name(column));
            }
            return best;
        }

        private void row(
                CsvRecord record,
                Header header,
                List<Only> only,
                int periodColumn,
                PeriodForm form,
                List<FeedReader> feeds) {
            rows++;
            long line = record.getStartingLineNumber();
            if (record.getFieldCount() != header.size()) {
                at(line, "", "file.row.columns", record.getFieldCount(), header.size());
                return;
            }
            if (!Only.all(only, record)) {
                leftOut++;
                return;
            }
            boolean taken = false;
            LocalDate first = null;
            for (var feed : feeds) {
                if (feed.wants(record)) {
                    taken = true;
                    if (first == null) {
                        first =
                                periods.computeIfAbsent(
                                        record.getField(periodColumn),
                                        t -> form.read(t).orElse(null));
                        if (first == null) {
                            at(
                                    line,
                                    header.name(periodColumn),
                                    "file.row.period",
                                    shown(record.getField(periodColumn)));
                            return;
                        }
                    }
                    feed.take(record, line, header.name(periodColumn), first);
                }
            }
            if (!taken) {
                leftOut++;
            }
        }
    }

    /** Where problems are told. */
    interface Trouble {
        void at(long line, String column, String messageKey, Object... arguments);
    }

    /** A cell as it is shown in a message: not too long, and no formula. */
    static String shown(String cell) {
        var text = cell.strip();
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
