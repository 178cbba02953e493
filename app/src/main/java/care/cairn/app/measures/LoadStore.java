package care.cairn.app.measures;

import care.cairn.app.web.Label;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads loads, and what is known of the points that a load speaks of. */
@Repository
class LoadStore {
    private static final int ROWS_AT_ONCE = 20_000;

    /** Any number that nobody else in this database locks. */
    private static final long LOADING = 3_001;

    private final JdbcClient jdbc;
    private final JdbcTemplate streams;

    LoadStore(JdbcClient jdbc, JdbcTemplate streams) {
        this.jdbc = jdbc;
        this.streams = streams;
    }

    /** How long after its period a figure of a series is known. */
    record Lag(Period period, int days) {
        int end(int first) {
            return (int) period.last(LocalDate.ofEpochDay(first)).toEpochDay();
        }
    }

    void oneAtATime() {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(:key)) locked")
                .param("key", LOADING)
                .query(Integer.class)
                .single();
    }

    int last() {
        return jdbc.sql("select coalesce(max(number), 0) from load").query(Integer.class).single();
    }

    /** Tells the difference what was known of these series on that day, row by row. */
    void known(int[] series, LocalDate day, Difference difference) {
        if (series.length == 0) {
            return;
        }
        streams.query(
                connection -> {
                    var statement =
                            connection.prepareStatement(
                                    """
                                    select distinct on (series, period)
                                           series, period - date '1970-01-01' as period, version,
                                           state, value, numerator, denominator, reason
                                    from point
                                    where series = any(?) and known <= ?
                                    order by series, period, known desc, load desc
                                    """);
                    var numbers = new Integer[series.length];
                    for (int i = 0; i < series.length; i++) {
                        numbers[i] = series[i];
                    }
                    statement.setArray(1, connection.createArrayOf("int4", numbers));
                    statement.setDate(2, Date.valueOf(day));
                    statement.setFetchSize(ROWS_AT_ONCE);
                    return statement;
                },
                row -> {
                    difference.was(
                            row.getInt(1),
                            row.getInt(2),
                            row.getInt(3),
                            PointState.of(row.getInt(4)),
                            number(row, 5),
                            number(row, 6),
                            number(row, 7),
                            row.getString(8));
                });
    }

    private static double number(ResultSet row, int column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? Double.NaN : number;
    }

    Map<Integer, Lag> lags(int[] series) {
        var lags = new HashMap<Integer, Lag>();
        jdbc.sql(
                        """
                        select s.number, m.period, m.lag_days
                        from series s join measure m on m.id = s.measure
                        where s.number = any(:series)
                        """)
                .param("series", Arrays.stream(series).boxed().toArray(Integer[]::new))
                .query(row -> {
                    lags.put(
                            row.getInt("number"),
                            new Lag(
                                    Period.valueOf(row.getString("period")),
                                    row.getInt("lag_days")));
                });
        return lags;
    }

    Optional<Load> find(int number) {
        return jdbc.sql("select * from load where number = :number")
                .param("number", number)
                .query((row, n) -> load(row))
                .optional();
    }

    List<Load> latest(int most) {
        return jdbc.sql("select * from load order by number desc limit :most")
                .param("most", most)
                .query((row, n) -> load(row))
                .list();
    }

    Optional<Load> ofFile(String digest) {
        return jdbc.sql("select * from load where digest = :digest order by number desc limit 1")
                .param("digest", digest)
                .query((row, n) -> load(row))
                .optional();
    }

    List<Loads.Mapping> mappings() {
        return jdbc.sql("select key, version, mapping from source order by key")
                .query(Loads.Mapping.class)
                .list();
    }

    int nextSeries() {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from series")
                .query(Integer.class)
                .single();
    }

    List<Loads.Changed> changed(int load, int most) {
        return jdbc.sql(
                        """
                        select s.*, m.key, m.name_en, m.name_fr, l.added, l.revised
                        from load_series l
                        join series s on s.number = l.series
                        join measure m on m.id = s.measure
                        where l.load = :load
                        order by l.revised desc, m.key, s.number
                        limit :most
                        """)
                .param("load", load)
                .param("most", most)
                .query((row, n) ->
                        new Loads.Changed(
                                row.getInt("number"),
                                row.getString("key"),
                                label(row, "name"),
                                label(row, "place"),
                                label(row, "stratum"),
                                row.getInt("added"),
                                row.getInt("revised")))
                .list();
    }

    List<Loads.Revised> revised(int load, int most) {
        return jdbc.sql(
                        """
                        select s.*, m.key, m.name_en, m.name_fr, p.period, p.value, p.reason,
                               (select b.value from point b
                                where b.series = p.series and b.period = p.period
                                  and (b.known, b.load) < (p.known, p.load)
                                order by b.known desc, b.load desc limit 1) as before
                        from load_series l
                        join point p on p.series = l.series and p.load = l.load and p.version > 1
                        join series s on s.number = p.series
                        join measure m on m.id = s.measure
                        where l.load = :load and l.revised > 0
                        order by m.key, s.number, p.period
                        limit :most
                        """)
                .param("load", load)
                .param("most", most)
                .query((row, n) ->
                        new Loads.Revised(
                                row.getInt("number"),
                                row.getObject("period", LocalDate.class),
                                row.getString("key"),
                                label(row, "name"),
                                label(row, "place"),
                                label(row, "stratum"),
                                row.getObject("before", Double.class),
                                row.getObject("value", Double.class),
                                row.getString("reason")))
                .list();
    }

    private static Label label(ResultSet row, String name) throws SQLException {
        return new Label(row.getString(name + "_en"), row.getString(name + "_fr"));
    }

    private static Load load(ResultSet row) throws SQLException {
        return new Load(
                row.getInt("number"),
                row.getString("source"),
                row.getString("file"),
                row.getString("digest"),
                row.getObject("known", LocalDate.class),
                row.getInt("added"),
                row.getInt("revised"),
                row.getInt("unchanged"),
                row.getTimestamp("at").toInstant(),
                row.getObject("person", UUID.class),
                row.getLong("entry"));
    }
}
