package care.cairn.app.measures.imports;

import care.cairn.app.ledger.Author;
import care.cairn.app.measures.Difference;
import care.cairn.app.measures.Known;
import care.cairn.app.measures.Loads;
import care.cairn.app.measures.Measure;
import care.cairn.app.measures.MeasureSeries;
import care.cairn.app.measures.Measures;
import care.cairn.app.measures.files.FigureReader;
import care.cairn.app.measures.files.Reading;
import care.cairn.app.measures.files.Source;
import care.cairn.app.measures.files.UnreadableFileException;
import care.cairn.app.measures.files.Wanted;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a file as its source says, shows what it would change, and loads it: all or nothing. */
@Service
public class Imports {
    private static final int BUFFER = 1 << 16;

    private final Measures measures;
    private final Loads loads;
    private final TransactionTemplate transaction;

    Imports(Measures measures, Loads loads, TransactionTemplate transaction) {
        this.measures = measures;
        this.loads = loads;
        this.transaction = transaction;
    }

    /**
     * What a file would change.
     *
     * @param numbers the number of each series of the reading; those above all known ones are new
     * @param opened how many series would be new
     */
    public record Preview(Reading reading, Difference difference, int[] numbers, int opened) {}

    /** What a file did change. */
    public record Imported(Loads.Outcome outcome, Reading reading) {}

    /**
     * Says what the file would change.
     *
     * @throws UnreadableFileException where it cannot be read at all
     */
    public Preview preview(Source source, Path file, Known known) {
        var reading = read(source, file);
        var numbers = new int[reading.series().size()];
        int next = loads.nextSeries();
        int opened = 0;
        var there = new HashMap<String, Map<String, Integer>>();
        for (int i = 0; i < numbers.length; i++) {
            var line = reading.series().get(i);
            var number =
                    there.computeIfAbsent(line.measure(), this::numbers)
                            .get(place(line.place(), line.stratum()));
            opened += number == null ? 1 : 0;
            numbers[i] = number == null ? next++ : number;
        }
        reading.figures().renumber(i -> numbers[i]);
        return new Preview(reading, loads.compare(reading.figures(), known), numbers, opened);
    }

    private Map<String, Integer> numbers(String measure) {
        var numbers = new HashMap<String, Integer>();
        measures.series(required(measure).id())
                .forEach(s -> numbers.put(place(s.place(), s.stratum()), s.number()));
        return numbers;
    }

    private static String place(String place, String stratum) {
        return place + '\n' + stratum;
    }

    /**
     * Loads the file: all of it, or nothing where a row is bad. The same file again changes nothing
     * and leaves no act.
     */
    public Result<Imported> run(
            Sources.Current source,
            Path file,
            String name,
            Known known,
            Author author,
            Instant at) {
        Reading reading;
        try {
            reading = read(source.source(), file);
        } catch (UnreadableFileException e) {
            return Result.refused(e.refusal());
        }
        if (reading.problemCount() > 0) {
            return Result.refused(
                    Refusal.at("file", "import.refused.rows", reading.problemCount()));
        }
        var origin =
                new Loads.Origin(
                        source.source().key(), source.version(), name, digest(file), known);
        var outcome =
                transaction.execute(status -> {
                    loads.oneAtATime();
                    var numbers = open(reading, author, at);
                    reading.figures().renumber(i -> numbers[i]);
                    return loads.load(origin, reading.figures(), author, at);
                });
        return Result.done(new Imported(outcome, reading));
    }

    /** Opens what is new, and gives the number of each series of the reading. */
    private int[] open(Reading reading, Author author, Instant at) {
        var wanted = new LinkedHashMap<String, List<Measures.NewSeries>>();
        for (var line : reading.series()) {
            wanted.computeIfAbsent(line.measure(), m -> new ArrayList<>())
                    .add(
                            new Measures.NewSeries(
                                    line.place(),
                                    line.placeName(),
                                    line.stratum(),
                                    line.stratumName(),
                                    line.headline()));
        }
        var numbers = new HashMap<String, Map<String, Integer>>();
        wanted.forEach((measure, series) -> {
            var byPlace = new HashMap<String, Integer>();
            for (MeasureSeries s : measures.open(required(measure).id(), series, author, at)) {
                byPlace.put(place(s.place(), s.stratum()), s.number());
            }
            numbers.put(measure, byPlace);
        });
        return reading.series().stream()
                .mapToInt(line ->
                        numbers.getOrDefault(line.measure(), Map.of())
                                .getOrDefault(place(line.place(), line.stratum()), 0))
                .toArray();
    }

    private Reading read(Source source, Path file) {
        var wanted = new ArrayList<Wanted>();
        for (var feed : source.feeds()) {
            var measure = required(feed.measure());
            wanted.add(
                    new Wanted(
                            measure.key(),
                            measure.definition().period(),
                            measure.definition().per()));
        }
        return new FigureReader(source, wanted).read(file);
    }

    private Measure required(String key) {
        return measures.find(key)
                .orElseThrow(() -> new UnreadableFileException("file.unreadable.no-measure", key));
    }

    /** The SHA-256 of a file, hexadecimal. */
    static String digest(Path file) {
        try (var in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            int read;
            while ((read = in.read(buffer)) > 0) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
