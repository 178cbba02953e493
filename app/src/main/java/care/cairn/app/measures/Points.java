package care.cairn.app.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The points of series as they were known on a day. */
@Service
@Transactional(readOnly = true)
public class Points {
    private static final int ROWS_AT_ONCE = 5_000;

    private final JdbcClient jdbc;

    Points(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One series; an empty history where nothing was known. */
    public History of(int series, LocalDate knownOn) {
        return of(List.of(series), knownOn)
                .getOrDefault(series, History.of(Period.MONTH, List.of()));
    }

    /**
     * Many series in one question to the database; those of which nothing was known are left out.
     */
    public Map<Integer, History> of(Collection<Integer> series, LocalDate knownOn) {
        return known(series, knownOn, Integer.MAX_VALUE);
    }

    /** The same, as it was before that load came in, whatever day it said. */
    public Map<Integer, History> before(Collection<Integer> series, LocalDate knownOn, int load) {
        return known(series, knownOn, load);
    }

    private Map<Integer, History> known(Collection<Integer> series, LocalDate knownOn, int before) {
        var rows = new LinkedHashMap<Integer, List<History.Point>>();
        var periods = new HashMap<Integer, Period>();
        jdbc.sql(
                        """
                        select p.series, p.period, p.known, p.load, p.version, p.state, p.value,
                               p.numerator, p.denominator, p.reason, m.period as length,
                               g.series is not null as ghost
                        from (
                            select distinct on (series, period) *
                            from point
                            where series = any(:series) and known <= :on and load < :before
                            order by series, period, known desc, load desc
                        ) p
                        join series s on s.number = p.series
                        join measure m on m.id = s.measure
                        left join ghost g
                            on g.series = p.series and g.period = p.period and g.at < :decided
                        order by p.series, p.period
                        """)
                .param("series", series.toArray(Integer[]::new))
                .param("on", knownOn)
                .param("before", before)
                .param("decided", knownOn.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC))
                .withFetchSize(ROWS_AT_ONCE)
                .query(row -> {
                    int number = row.getInt("series");
                    rows.computeIfAbsent(
                                    number,
                                    n -> {
                                        periods.put(n, length(row));
                                        return new ArrayList<>();
                                    })
                            .add(point(row));
                });
        var histories = new LinkedHashMap<Integer, History>();
        rows.forEach((n, points) ->
                histories.put(n, History.of(periods.getOrDefault(n, Period.MONTH), points)));
        return histories;
    }

    /** Every version of one point, the latest known first. */
    public List<History.Point> versions(int series, LocalDate period) {
        return jdbc.sql(
                        """
                        select p.*, false as ghost from point p
                        where series = :series and period = :period
                        order by known desc, load desc
                        """)
                .param("series", series)
                .param("period", period)
                .query((row, n) -> point(row))
                .list();
    }

    private static Period length(ResultSet row) {
        try {
            return Period.valueOf(row.getString("length"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static History.Point point(ResultSet row) throws SQLException {
        return new History.Point(
                row.getObject("period", LocalDate.class),
                PointState.of(row.getInt("state")),
                number(row, "value"),
                number(row, "numerator"),
                number(row, "denominator"),
                row.getString("reason"),
                row.getObject("known", LocalDate.class),
                row.getInt("version"),
                row.getInt("load"),
                row.getBoolean("ghost"));
    }

    private static double number(ResultSet row, String column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? Double.NaN : number;
    }
}
