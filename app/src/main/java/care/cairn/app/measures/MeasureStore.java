package care.cairn.app.measures;

import care.cairn.app.web.Label;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads measures and their series. */
@Repository
class MeasureStore {
    private final JdbcClient jdbc;

    MeasureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Measure> all() {
        return measures("true", Map.of());
    }

    Optional<Measure> byKey(String key) {
        return measures("m.key = :key", Map.of("key", key)).stream().findFirst();
    }

    Optional<Measure> byId(UUID id) {
        return measures("m.id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** Locks the measure for the rest of the transaction. */
    void lock(UUID id) {
        jdbc.sql("select 1 from measure where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional();
    }

    private List<Measure> measures(String where, Map<String, ?> params) {
        var targets = new HashMap<UUID, List<Measure.Target>>();
        jdbc.sql(
                        """
                        select t.measure, t.since, t.value from target t
                        join measure m on m.id = t.measure where %s order by t.since
                        """
                                .formatted(where))
                .params(params)
                .query(row -> {
                    targets.computeIfAbsent(
                                    row.getObject("measure", UUID.class), m -> new ArrayList<>())
                            .add(
                                    new Measure.Target(
                                            row.getObject("since", LocalDate.class),
                                            row.getObject("value", Double.class)));
                });
        var rebases = new HashMap<UUID, List<Measure.Rebase>>();
        jdbc.sql(
                        """
                        select r.* from rebase r
                        join measure m on m.id = r.measure where %s order by r.day, r.at
                        """
                                .formatted(where))
                .params(params)
                .query(row -> {
                    rebases.computeIfAbsent(
                                    row.getObject("measure", UUID.class), m -> new ArrayList<>())
                            .add(rebase(row));
                });
        return jdbc.sql(
                        """
                        select m.id, m.key, m.version, m.definition, m.chart, m.steward,
                               m.steward_partner
                        from measure m where %s order by m.key
                        """
                                .formatted(where))
                .params(params)
                .query((row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Measure(
                            id,
                            row.getString("key"),
                            row.getInt("version"),
                            Stored.read(row.getString("definition"), Definition.class),
                            steward(row),
                            Stored.read(row.getString("chart"), ChartChoice.class),
                            targets.getOrDefault(id, List.of()),
                            rebases.getOrDefault(id, List.of()));
                })
                .list();
    }

    private static Measure.@Nullable Steward steward(ResultSet row) throws SQLException {
        var person = row.getObject("steward", UUID.class);
        return person == null
                ? null
                : new Measure.Steward(person, row.getObject("steward_partner", UUID.class));
    }

    private static Measure.Rebase rebase(ResultSet row) throws SQLException {
        return new Measure.Rebase(
                row.getObject("id", UUID.class),
                row.getObject("series", Integer.class),
                row.getObject("day", LocalDate.class),
                row.getString("cause"),
                row.getObject("approver", UUID.class),
                row.getBoolean("trial"),
                row.getTimestamp("at").toInstant());
    }

    List<MeasureSeries> series(UUID measure) {
        return jdbc.sql("select * from series where measure = :measure order by number")
                .param("measure", measure)
                .query((row, n) -> series(row))
                .list();
    }

    List<MeasureSeries> series(Collection<Integer> numbers) {
        return jdbc.sql("select * from series where number = any(:numbers) order by number")
                .param("numbers", numbers.toArray(Integer[]::new))
                .query((row, n) -> series(row))
                .list();
    }

    List<MeasureSeries> headlines() {
        return jdbc.sql("select * from series where headline order by number")
                .query((row, n) -> series(row))
                .list();
    }

    List<Measures.Version> versions(UUID measure) {
        return jdbc.sql("select * from definition where measure = :measure order by version desc")
                .param("measure", measure)
                .query((row, n) ->
                        new Measures.Version(
                                row.getInt("version"),
                                row.getTimestamp("at").toInstant(),
                                row.getObject("person", UUID.class),
                                row.getString("why"),
                                Stored.read(row.getString("definition"), Definition.class)))
                .list();
    }

    List<Measures.ChartVersion> chartVersions(UUID measure) {
        return jdbc.sql("select * from chart_choice where measure = :measure order by entry desc")
                .param("measure", measure)
                .query((row, n) ->
                        new Measures.ChartVersion(
                                row.getTimestamp("at").toInstant(),
                                row.getObject("person", UUID.class),
                                row.getString("why"),
                                Stored.read(row.getString("chart"), ChartChoice.class)))
                .list();
    }

    List<Measures.Ghost> ghosts(UUID measure) {
        return jdbc.sql(
                        """
                        select s.*, g.period, g.cause, g.approver, g.at
                        from ghost g join series s on s.number = g.series
                        where s.measure = :measure order by g.period, s.number
                        """)
                .param("measure", measure)
                .query((row, n) ->
                        new Measures.Ghost(
                                series(row),
                                row.getObject("period", LocalDate.class),
                                row.getString("cause"),
                                row.getObject("approver", UUID.class),
                                row.getTimestamp("at").toInstant()))
                .list();
    }

    List<Measures.Said> said(UUID measure) {
        return jdbc.sql(
                        """
                        select s.*, h.what, h.last, h.successor, h.why, h.at, h.person
                        from series_said h join series s on s.number = h.series
                        where s.measure = :measure order by h.entry desc
                        """)
                .param("measure", measure)
                .query((row, n) ->
                        new Measures.Said(
                                series(row),
                                row.getString("what"),
                                row.getObject("last", LocalDate.class),
                                row.getObject("successor", Integer.class),
                                row.getString("why"),
                                row.getTimestamp("at").toInstant(),
                                row.getObject("person", UUID.class)))
                .list();
    }

    List<Measures.Withdrawn> withdrawn(UUID measure) {
        return jdbc.sql(
                        """
                        select s.*, w.day, w.rebase, w.cause, w.why, w.approver, w.at
                        from withdrawn w left join series s on s.number = w.of_series
                        where w.of_measure = :measure order by w.entry desc
                        """)
                .param("measure", measure)
                .query((row, n) ->
                        new Measures.Withdrawn(
                                row.getObject("number") == null ? null : series(row),
                                row.getObject("day", LocalDate.class),
                                row.getBoolean("rebase"),
                                row.getString("cause"),
                                row.getString("why"),
                                row.getObject("approver", UUID.class),
                                row.getTimestamp("at").toInstant()))
                .list();
    }

    int lastSeries() {
        return jdbc.sql("select coalesce(max(number), 0) from series")
                .query(Integer.class)
                .single();
    }

    static MeasureSeries series(ResultSet row) throws SQLException {
        return new MeasureSeries(
                row.getInt("number"),
                row.getObject("measure", UUID.class),
                row.getString("place"),
                new Label(row.getString("place_en"), row.getString("place_fr")),
                row.getString("stratum"),
                new Label(row.getString("stratum_en"), row.getString("stratum_fr")),
                row.getBoolean("headline"),
                row.getObject("ended", LocalDate.class),
                new Label(row.getString("note_en"), row.getString("note_fr")));
    }

    /** Whether a point with a value is known for that period, and whether it is a ghost already. */
    record PointFacts(boolean known, boolean ghost) {}

    PointFacts facts(int series, LocalDate period) {
        return jdbc.sql(
                        """
                        select exists (select 1 from point
                                       where series = :series and period = :period) as known,
                               exists (select 1 from ghost
                                       where series = :series and period = :period) as ghost
                        """)
                .param("series", series)
                .param("period", period)
                .query(PointFacts.class)
                .single();
    }

    /** The fewest known points from that day on in any of these series. */
    int fewestPoints(List<Integer> series, LocalDate from) {
        return jdbc.sql(
                        """
                        select coalesce(min(n), 0) from (
                            select count(distinct p.period) as n
                            from unnest(:series) as s(number)
                            left join point p on p.series = s.number and p.period >= :from
                                and p.value is not null
                            group by s.number) counts
                        """)
                .param("series", series.toArray(Integer[]::new))
                .param("from", from)
                .query(Integer.class)
                .single();
    }
}
