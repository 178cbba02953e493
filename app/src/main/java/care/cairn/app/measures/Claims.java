package care.cairn.app.measures;

import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.ledger.Sight;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Result;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The claims that something got better, each beside the verdict of the chart that it cites. */
@Service
@Transactional
public class Claims {
    private final ClaimStore store;
    private final Measures measures;
    private final Points points;
    private final Sight sight;
    private final Ledger ledger;

    Claims(ClaimStore store, Measures measures, Points points, Sight sight, Ledger ledger) {
        this.store = store;
        this.measures = measures;
        this.points = points;
        this.sight = sight;
        this.ledger = ledger;
    }

    /** What is claimed in a decision, a commitment …, in the order in which it was said. */
    @Transactional(readOnly = true)
    public List<Claim> about(String subject) {
        return store.about(subject);
    }

    @Transactional(readOnly = true)
    public Optional<Claim> find(UUID claim) {
        return store.find(claim);
    }

    /** How many claims that stand cite each measure, by the verdict beside them. */
    @Transactional(readOnly = true)
    public Map<UUID, Map<String, Integer>> counts() {
        return store.counts();
    }

    /** What the chart of a claim says as known on a day. */
    @Transactional(readOnly = true)
    public Optional<Citation> citation(int series, LocalDate since, LocalDate known) {
        return drawing(series, known).map(it -> Citation.of(it, since, known));
    }

    /**
     * Says in {@code about} that something got better since a day.
     *
     * @param about the subject of a decision, a commitment or anything else on the record
     * @param series the chart that shows it; null is refused
     * @param today the day at the place of the partnership
     */
    public Result<UUID> make(
            String about,
            Words text,
            @Nullable Integer series,
            LocalDate since,
            Author author,
            LocalDate today,
            Instant at) {
        if (!sight.describe(List.of(about)).containsKey(about)) {
            throw new MissingException("measure.missing.about");
        }
        var drawing = series == null ? null : drawing(series, today).orElse(null);
        return switch (Claim.make(about, text, drawing, since, today)) {
            case Result.Done<Claim.Made>(var act) -> {
                ledger.append(act, author, at);
                yield Result.done(act.claim());
            }
            case Result.Refused<Claim.Made>(var refusal) -> Result.refused(refusal);
        };
    }

    public Result<UUID> takeBack(UUID claim, UUID person, Author author, Instant at) {
        var found =
                store.hold(claim).orElseThrow(() -> new MissingException("measure.missing.claim"));
        return switch (found.takeBack(person)) {
            case Result.Done<Claim.TakenBack>(var act) -> {
                ledger.append(act, author, at);
                yield Result.done(claim);
            }
            case Result.Refused<Claim.TakenBack>(var refusal) -> Result.refused(refusal);
        };
    }

    private Optional<Drawing> drawing(int number, LocalDate known) {
        return measures.series(List.of(number)).stream()
                .findFirst()
                .flatMap(series ->
                        measures.find(series.measure())
                                .map(it -> Drawing.of(it, series, points.of(number, known), known)))
                .filter(it -> it.chart().size() > 0);
    }
}
