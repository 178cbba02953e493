package care.cairn.app.signals;

import care.cairn.app.web.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of the signals of each measure: a fact about the process, never about a person. */
@Service
@Transactional(readOnly = true)
public class SignalUse {
    private final JdbcClient jdbc;

    SignalUse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The signals of a measure, those that a revision took away left out.
     *
     * @param measure null for all measures together
     * @param due how many of them were answered or had their day
     * @param inTime how many of those were first answered by their day
     * @param median days from raising to the first answer, of those answered
     * @param kinds how many are answered now by each kind of answer, by its key
     */
    public record Counts(
            @Nullable UUID measure,
            int raised,
            int answered,
            int due,
            int inTime,
            double median,
            Map<String, Integer> kinds) {
        public Counts {
            kinds = Map.copyOf(kinds);
        }
    }

    private record Counted(
            @Nullable UUID measure, int raised, int answered, int due, int inTime, double median) {}

    /** By measure, and all together. */
    public List<Counts> counts(Viewer viewer) {
        var kinds = new HashMap<@Nullable UUID, Map<String, Integer>>();
        jdbc.sql(
                        """
                        select s.measure, a.kind, count(*) as n
                        from signal s join signal_answer a on a.signal = s.id
                        where s.gone_at is null
                          and a.n = (select max(n) from signal_answer l where l.signal = s.id)
                        group by grouping sets ((s.measure, a.kind), (a.kind))
                        """)
                .query(row -> {
                    kinds.computeIfAbsent(
                                    row.getObject("measure", UUID.class), it -> new HashMap<>())
                            .put(row.getString("kind"), row.getInt("n"));
                });
        return jdbc
                .sql(
                        """
                        select measure, count(*) as raised, count(on_day) as answered,
                               count(*) filter (where on_day is not null or due < :today) as due,
                               count(*) filter (where on_day <= due) as in_time,
                               coalesce(percentile_cont(0.5) within group (
                                   order by on_day - raised_day), 0) as median
                        from (
                            select s.measure, s.due,
                                   (f.at at time zone :zone)::date as on_day,
                                   (s.raised_at at time zone :zone)::date as raised_day
                            from signal s
                            left join signal_answer f on f.signal = s.id and f.n = 1
                            where s.gone_at is null
                        ) s
                        group by grouping sets ((measure), ())
                        """)
                .param("today", viewer.today())
                .param("zone", viewer.zone().getId())
                .query(Counted.class)
                .list()
                .stream()
                .map(it ->
                        new Counts(
                                it.measure(),
                                it.raised(),
                                it.answered(),
                                it.due(),
                                it.inTime(),
                                it.median(),
                                kinds.getOrDefault(it.measure(), Map.of())))
                .toList();
    }
}
