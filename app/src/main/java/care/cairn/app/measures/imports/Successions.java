package care.cairn.app.measures.imports;

import care.cairn.app.ledger.Author;
import care.cairn.app.measures.MeasureSeries;
import care.cairn.app.measures.Measures;
import care.cairn.app.measures.files.Succession;
import care.cairn.app.web.Label;
import care.cairn.app.web.Result;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Organisations that became part of others: the series of the one ends and says so, the series of
 * its successor goes on by itself, and nothing is added together.
 */
@Service
public class Successions {
    private final Measures measures;

    Successions(Measures measures) {
        this.measures = measures;
    }

    /**
     * Ends the series of a measure whose organisations have a successor.
     *
     * @param file columns old_code, new_code and date (2019-04-01, the first day of the successor)
     * @return how many series were ended anew
     */
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

    private static Label note(List<Succession> after, List<MeasureSeries> series) {
        var en = new ArrayList<String>();
        var fr = new ArrayList<String>();
        for (var one : after) {
            var name =
                    series.stream()
                            .filter(s -> s.place().equals(one.to()))
                            .map(MeasureSeries::placeName)
                            .findFirst()
                            .orElse(Label.same(one.to()));
            en.add(name.en());
            fr.add(name.fr());
        }
        return new Label(
                "Part of %s since %s. Its figures end here and are not added to theirs."
                        .formatted(String.join(" and ", en), after.getFirst().on()),
                "Fait partie de %s depuis le %s. Ses chiffres s’arrêtent ici et n’y sont pas ajoutés."
                        .formatted(String.join(" et ", fr), after.getFirst().on()));
    }
}
