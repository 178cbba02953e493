package care.cairn.app.learning;

import care.cairn.app.ledger.Words;
import care.cairn.app.measures.ChartChoice;
import care.cairn.core.spc.rules.Ties;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Learning cycles as their tables hold them, read back into the aggregate. */
@Repository
class CycleStore {
    private final JdbcClient jdbc;

    CycleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number that the next cycle gets; held until the transaction ends. */
    int nextNumber() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('learning.number'))").query(rs -> {});
        return jdbc.sql("select coalesce(max(number), 0) + 1 from cycle")
                .query(Integer.class)
                .single();
    }

    /** Read and held, so that nobody else changes it meanwhile. */
    Optional<Cycle> hold(UUID id) {
        jdbc.sql("select 1 from cycle where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional();
        return find(id);
    }

    Optional<Cycle> find(UUID id) {
        return jdbc.sql(
                        """
                        select c.*,
                            (select count(*) from cycle_observation o where o.cycle = c.id) as seen,
                            (select count(*) from cycle_place p
                             where p.cycle = c.id and p.spread is not null) as spreads
                        from cycle c where c.id = :id
                        """)
                .param("id", id)
                .query((row, n) ->
                        new Cycle(
                                id,
                                row.getInt("number"),
                                row.getInt("turn"),
                                row.getObject("lead", UUID.class),
                                jdbc.sql(
                                                "select partner from cycle_place where cycle = :id order by n")
                                        .param("id", id)
                                        .query(UUID.class)
                                        .list(),
                                predictions(id),
                                row.getInt("registered"),
                                row.getObject("started", LocalDate.class),
                                row.getInt("seen"),
                                row.getInt("studies"),
                                row.getInt("spreads"),
                                row.getString("ended")))
                .optional();
    }

    private SortedMap<Integer, Prediction> predictions(UUID cycle) {
        var stand = new TreeMap<Integer, Prediction>();
        jdbc.sql("select * from prediction where cycle = :cycle and replaced_by is null")
                .param("cycle", cycle)
                .query(row -> {
                    stand.put(row.getInt("n"), prediction(row));
                });
        return stand;
    }

    static Prediction prediction(ResultSet row) throws SQLException {
        return new Prediction(
                row.getObject("measure", UUID.class),
                row.getInt("series"),
                row.getString("direction"),
                row.getObject("level", Double.class),
                row.getObject("margin", Double.class),
                row.getObject("change", LocalDate.class),
                row.getInt("lag"),
                row.getInt("periods"),
                row.getObject("opens", LocalDate.class),
                row.getObject("closes", LocalDate.class),
                new ChartChoice(
                        row.getString("chart"),
                        row.getString("rules"),
                        row.getInt("shift_length"),
                        row.getInt("trend_length"),
                        Ties.valueOf(row.getString("ties").toUpperCase(Locale.ROOT)),
                        row.getBoolean("screened"),
                        row.getInt("frozen"),
                        row.getInt("minimum_points")),
                row.getString("decides"),
                row.getObject("control", Integer.class),
                row.getObject("place", UUID.class),
                new Words(row.getString("expects")));
    }
}
