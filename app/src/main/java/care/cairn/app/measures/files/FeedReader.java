package care.cairn.app.measures.files;

import care.cairn.app.measures.Figures;
import care.cairn.app.measures.PointState;
import care.cairn.app.web.Label;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes from each row what goes into one measure. */
final class FeedReader {
    private static final int NOT_WANTED = -1;

    /** More than this means that the wrong column was taken for the organisations. */
    private static final int MOST_SERIES = 10_000;

    private final Source.Feed feed;
    private final Wanted wanted;
    private final Figures figures;
    private final List<Reading.Line> series;
    private final FigureReader.Trouble trouble;
    private final List<Only> only;
    private final Amount amount;
    private final int placeColumn;
    private final Map<String, Source.Place> places;
    private final List<Part> splits;
    private final int[] detail;

    private final Map<String, Integer> known = new HashMap<>();
    private final Map<String, Seen> details = new HashMap<>();
    private final Amount.Taken taken = new Amount.Taken();

    private String lastPlace = "";
    private String lastParts = "";
    private int lastSeries = NOT_WANTED;

    private record Part(int column, String name, Map<String, Source.Part> parts) {}

    private record Seen(double value, double denominator, long line) {}

    FeedReader(
            Source.Feed feed,
            Wanted wanted,
            Header header,
            Figures figures,
            List<Reading.Line> series,
            Decimals decimals,
            FigureReader.Trouble trouble) {
        this.feed = feed;
        this.wanted = wanted;
        this.figures = figures;
        this.series = series;
        this.trouble = trouble;
        only = Only.of(feed.where(), header);
        amount = new Amount(feed.value(), header, wanted.per(), decimals);
        placeColumn = header.of(feed.places().column());
        places =
                feed.places().named().stream()
                        .collect(Collectors.toMap(Source.Place::code, p -> p, (a, b) -> a));
        splits = new ArrayList<>();
        for (var split : feed.splits()) {
            splits.add(
                    new Part(
                            header.of(split.column()),
                            split.column(),
                            split.parts().stream()
                                    .collect(
                                            Collectors.toMap(
                                                    Source.Part::value, p -> p, (a, b) -> a))));
        }
        detail = feed.detail().stream().mapToInt(header::of).toArray();
    }

    /** Whether the row is for this measure at all. */
    boolean wants(CsvRecord row) {
        return Only.all(only, row)
                && (placeColumn < 0
                        || feed.places().others()
                        || places.containsKey(row.getField(placeColumn).strip()));
    }

    void take(CsvRecord row, long line, String periodName, LocalDate first) {
        if (!wanted.period().starts(first)) {
            trouble.at(line, periodName, "file.row.period-length", first.toString());
            return;
        }
        int number = series(row, line);
        if (number == NOT_WANTED || !amount.of(row, line, trouble, taken)) {
            return;
        }
        if (taken.nothing) {
            return;
        }
        int period = (int) first.toEpochDay();
        int there = figures.find(number, period);
        if (feed.sum()) {
            if (twice(row, line, number, period)) {
                return;
            }
            if (there >= 0) {
                sum(there);
                return;
            }
        } else if (there >= 0) {
            if (!same(there)) {
                trouble.at(line, "", "file.row.twice", figures.line(there));
            }
            return;
        }
        if (figures.size() >= Figures.MOST) {
            throw new UnreadableFileException("file.unreadable.many", Figures.MOST);
        }
        add(number, period, line);
    }

    private void add(int number, int period, long line) {
        int at = (int) Math.min(line, Integer.MAX_VALUE);
        if (taken.state == PointState.KNOWN) {
            int row =
                    figures.add(
                            number, period, taken.value, taken.numerator, taken.denominator, at);
            figures.because(row, taken.reason);
        } else {
            figures.addWithout(number, period, taken.state, taken.reason, at);
        }
    }

    private boolean same(int there) {
        return figures.state(there) == taken.state
                && Double.compare(figures.value(there), taken.value) == 0
                && Double.compare(figures.denominator(there), taken.denominator) == 0;
    }

    /** Adds to the row that is there; a sum of which one part is not known is not known. */
    private void sum(int there) {
        if (figures.state(there) != PointState.KNOWN) {
            return;
        }
        if (taken.state != PointState.KNOWN) {
            figures.setWithout(there, taken.state, taken.reason);
            return;
        }
        if (taken.reason != null) {
            figures.because(there, taken.reason);
        }
        if (Double.isNaN(taken.denominator)) {
            figures.set(there, figures.value(there) + taken.value, Double.NaN, Double.NaN);
            return;
        }
        double numerator = figures.numerator(there) + taken.numerator;
        double denominator = figures.denominator(there) + taken.denominator;
        figures.set(there, numerator / denominator * wanted.per(), numerator, denominator);
    }

    /** Whether a row with the same details was there; one that differs is an error. */
    private boolean twice(CsvRecord row, long line, int number, int period) {
        if (detail.length == 0) {
            return false;
        }
        var key = new StringBuilder().append(number).append('|').append(period);
        for (int column : detail) {
            key.append('|').append(row.getField(column));
        }
        var seen =
                details.putIfAbsent(key.toString(), new Seen(taken.value, taken.denominator, line));
        if (seen == null) {
            return false;
        }
        if (Double.compare(seen.value, taken.value) != 0
                || Double.compare(seen.denominator, taken.denominator) != 0) {
            trouble.at(line, "", "file.row.twice", seen.line);
        }
        return true;
    }

    private int series(CsvRecord row, long line) {
        var place = placeColumn < 0 ? "" : row.getField(placeColumn).strip();
        String parts = splits.isEmpty() ? "" : parts(row);
        if (lastSeries != NOT_WANTED && place.equals(lastPlace) && parts.equals(lastParts)) {
            return lastSeries;
        }
        var key = place + '\n' + parts;
        Integer number = known.get(key);
        if (number == null) {
            number = open(row, line, place);
            if (number == NOT_WANTED) {
                return NOT_WANTED;
            }
            known.put(key, number);
        }
        lastPlace = place;
        lastParts = parts;
        lastSeries = number;
        return number;
    }

    private String parts(CsvRecord row) {
        if (splits.size() == 1) {
            return row.getField(splits.getFirst().column());
        }
        var parts = new StringBuilder();
        for (var split : splits) {
            parts.append(row.getField(split.column())).append('\n');
        }
        return parts.toString();
    }

    private int open(CsvRecord row, long line, String place) {
        Source.Place one = place(place);
        if (one == null) {
            trouble.at(line, feed.places().column(), "file.row.no-place");
            return NOT_WANTED;
        }
        var stratum = new StringBuilder();
        var en = new ArrayList<String>();
        var fr = new ArrayList<String>();
        boolean headline = one.headline();
        for (var split : splits) {
            var cell = row.getField(split.column()).strip();
            var part = split.parts().get(cell);
            if (part == null) {
                trouble.at(line, split.name(), "file.row.part", FigureReader.shown(cell));
                return NOT_WANTED;
            }
            headline = headline && part.headline();
            if (!part.key().isEmpty()) {
                stratum.append(stratum.isEmpty() ? "" : ",").append(part.key());
                en.add(part.name().en());
                fr.add(part.name().fr());
            }
        }
        var opened =
                new Reading.Line(
                        wanted.measure(),
                        one.code(),
                        one.name(),
                        stratum.toString(),
                        new Label(String.join(", ", en), String.join(", ", fr)),
                        headline);
        for (int i = 0; i < series.size(); i++) {
            var there = series.get(i);
            if (there.measure().equals(opened.measure())
                    && there.place().equals(opened.place())
                    && there.stratum().equals(opened.stratum())) {
                return i;
            }
        }
        if (series.size() >= MOST_SERIES) {
            throw new UnreadableFileException(
                    "file.unreadable.series", feed.places().column(), MOST_SERIES);
        }
        series.add(opened);
        return series.size() - 1;
    }

    private Source.@Nullable Place place(String code) {
        if (placeColumn < 0) {
            return feed.places().named().isEmpty() ? null : feed.places().named().getFirst();
        }
        var named = places.get(code);
        if (named != null || code.isEmpty()) {
            return named;
        }
        return new Source.Place(code, Label.same(code), false);
    }
}
