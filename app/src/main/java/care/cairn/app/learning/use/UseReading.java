package care.cairn.app.learning.use;

import care.cairn.app.ledger.Sight;
import care.cairn.app.measures.Claims;
import care.cairn.app.measures.Measure;
import care.cairn.app.measures.Measures;
import care.cairn.app.measures.Uses;
import care.cairn.app.signals.AnswerKind;
import care.cairn.app.signals.SignalUse;
import care.cairn.app.web.Viewer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the measures were used for: signals, answers, what followed, and what changed. */
@Service
@Transactional(readOnly = true)
class UseReading {
    private static final SignalUse.Counts NONE =
            new SignalUse.Counts(null, 0, 0, 0, 0, 0, Map.of());

    private final Measures measures;
    private final Claims claims;
    private final Uses uses;
    private final SignalUse signals;
    private final Sight sight;
    private final JdbcClient jdbc;

    UseReading(
            Measures measures,
            Claims claims,
            Uses uses,
            SignalUse signals,
            Sight sight,
            JdbcClient jdbc) {
        this.measures = measures;
        this.claims = claims;
        this.uses = uses;
        this.signals = signals;
        this.sight = sight;
        this.jdbc = jdbc;
    }

    /**
     * A measure in use.
     *
     * @param use improvement or judgement, as its statement says
     * @param followed how many decisions, commitments and cycles followed, by noun
     * @param verdicts how many studied changes had each verdict, by its key
     * @param claims how many claims of improvement cite it, by the verdict beside them
     * @param refused how many uses of it were refused
     */
    record Row(
            Measure measure,
            String name,
            String use,
            SignalUse.Counts signals,
            Map<String, Integer> followed,
            Map<String, Integer> verdicts,
            Map<String, Integer> claims,
            int refused) {
        boolean used() {
            return signals.raised() > 0 || !followed.isEmpty() || !claims.isEmpty() || refused > 0;
        }

        public int followed(String noun) {
            return followed.getOrDefault(noun, 0);
        }
    }

    /**
     * The page.
     *
     * @param total of all measures together
     * @param followed how many decisions, commitments and cycles followed, by noun, each once
     * @param verdicts how many studied changes had each verdict
     * @param claims how many claims of improvement have each verdict beside them
     * @param refused how many uses were refused
     * @param idle the names of those that no signal rose from and nothing followed from
     */
    record UsePage(
            List<Row> rows,
            SignalUse.Counts total,
            Map<String, Integer> followed,
            Map<String, Integer> verdicts,
            Map<String, Integer> claims,
            int refused,
            List<String> kinds,
            List<String> idle) {}

    UsePage page(Viewer viewer) {
        var used = new HashMap<UUID, SignalUse.Counts>();
        var total = NONE;
        for (var counts : signals.counts(viewer)) {
            if (counts.measure() == null) {
                total = counts;
            } else {
                used.put(counts.measure(), counts);
            }
        }
        var all = measures.all();
        var followed = sight.following(all.stream().map(it -> Measure.subject(it.id())).toList());
        var verdicts = verdicts();
        var said = claims.counts();
        var refused = uses.counts();
        var rows =
                all.stream()
                        .map(it ->
                                new Row(
                                        it,
                                        it.definition().name().in(viewer.locale()),
                                        it.definition().use().use().name(),
                                        used.getOrDefault(it.id(), NONE),
                                        followed.getOrDefault(Measure.subject(it.id()), Map.of()),
                                        verdicts.getOrDefault(it.id(), Map.of()),
                                        said.getOrDefault(it.id(), Map.of()),
                                        refused.getOrDefault(it.id(), 0)))
                        .sorted(
                                Comparator.comparingInt((Row it) -> it.signals().raised())
                                        .reversed()
                                        .thenComparing(Row::name))
                        .toList();
        var changed = new TreeMap<String, Integer>();
        rows.forEach(it -> it.verdicts().forEach((key, n) -> changed.merge(key, n, Integer::sum)));
        var claimed = new TreeMap<String, Integer>();
        rows.forEach(it -> it.claims().forEach((key, n) -> claimed.merge(key, n, Integer::sum)));
        return new UsePage(
                rows.stream().filter(Row::used).toList(),
                total,
                sight.followingAny(all.stream().map(it -> Measure.subject(it.id())).toList()),
                changed,
                claimed,
                rows.stream().mapToInt(Row::refused).sum(),
                AnswerKind.ALL.stream().map(AnswerKind::key).toList(),
                rows.stream().filter(it -> !it.used()).map(Row::name).toList());
    }

    /** How often each verdict came out of the last study of a prediction on a measure. */
    private Map<UUID, Map<String, Integer>> verdicts() {
        var verdicts = new HashMap<UUID, Map<String, Integer>>();
        jdbc.sql(
                        """
                        select p.measure, r.outcome, count(*) as n
                        from cycle c
                        join cycle_result r on r.cycle = c.id and r.n = c.studies
                        join prediction p on p.cycle = c.id and p.n = r.prediction
                        group by p.measure, r.outcome
                        """)
                .query(row -> {
                    verdicts.computeIfAbsent(
                                    row.getObject("measure", UUID.class), it -> new HashMap<>())
                            .put(row.getString("outcome"), row.getInt("n"));
                });
        return verdicts;
    }
}
