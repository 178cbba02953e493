package care.cairn.app.measures.imports;

import care.cairn.app.charts.ChartWords;
import care.cairn.app.ledger.Author;
import care.cairn.app.measures.MeasureSeries;
import care.cairn.app.measures.Measures;
import care.cairn.app.measures.files.Succession;
import care.cairn.app.measures.files.UnreadableFileException;
import care.cairn.app.web.Label;
import care.cairn.app.web.Result;
import java.nio.file.Path;
import java.text.ListFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Organisations that became part of others: the series of the one ends and says so, the series of
 * its successor goes on by itself, and nothing is added together.
 */
@Service
public class Successions {
    private final Measures measures;
    private final MessageSource messages;

    Successions(Measures measures, MessageSource messages) {
        this.measures = measures;
        this.messages = messages;
    }

    /**
     * Ends the series of a measure whose organisations have a successor.
     *
     * @param file columns old_code, new_code and date (2019-04-01, the first day of the successor)
     * @return how many series were ended anew
     * @throws UnreadableFileException where it is no such file, and then nothing is ended
     */
    @Transactional
    public int apply(UUID measure, Path file, Author author, Instant at) {
        var byOld = new TreeMap<String, List<Succession>>();
        for (var one : Succession.read(file)) {
            byOld.computeIfAbsent(one.from(), c -> new ArrayList<>()).add(one);
        }
        var series = measures.series(measure);
        int ended = 0;
        for (var one : series) {
            var after = byOld.get(one.place());
            if (after != null) {
                var result =
                        measures.end(
                                measure,
                                one.number(),
                                after.getFirst().on().minusDays(1),
                                note(after, series),
                                author,
                                at);
                ended += result instanceof Result.Done<Integer> ? 1 : 0;
            }
        }
        return ended;
    }

    private Label note(List<Succession> after, List<MeasureSeries> series) {
        return new Label(note(after, series, Locale.ENGLISH), note(after, series, Locale.FRENCH));
    }

    private String note(List<Succession> after, List<MeasureSeries> series, Locale locale) {
        var words = new ChartWords(messages, locale);
        var names =
                after.stream()
                        .map(one ->
                                series.stream()
                                        .filter(s -> s.place().equals(one.to()))
                                        .map(s -> s.placeName().in(locale))
                                        .findFirst()
                                        .orElse(one.to()))
                        .toList();
        return words.say(
                "import.succession.note",
                ListFormat.getInstance(locale, ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                        .format(names),
                words.day(after.getFirst().on()));
    }
}
