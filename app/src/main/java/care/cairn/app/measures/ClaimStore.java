package care.cairn.app.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads claims. */
@Repository
class ClaimStore {
    private final JdbcClient jdbc;

    ClaimStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Claim> about(String subject) {
        return jdbc.sql("select * from claim where about = :about order by at, id")
                .param("about", subject)
                .query((row, n) -> claim(row))
                .list();
    }

    Optional<Claim> find(UUID id) {
        return jdbc.sql("select * from claim where id = :id")
                .param("id", id)
                .query((row, n) -> claim(row))
                .optional();
    }

    /** How many claims that stand cite each measure, by the verdict beside them. */
    Map<UUID, Map<String, Integer>> counts() {
        var counts = new HashMap<UUID, Map<String, Integer>>();
        jdbc.sql(
                        """
                        select (citation ->> 'measure')::uuid as measure,
                               citation ->> 'verdict' as verdict, count(*) as n
                        from claim where taken_back is null group by 1, 2 order by 2
                        """)
                .query(row -> {
                    counts.computeIfAbsent(
                                    row.getObject("measure", UUID.class), it -> new TreeMap<>())
                            .put(row.getString("verdict"), row.getInt("n"));
                });
        return counts;
    }

    /** Read and held, so that nobody else changes it meanwhile. */
    Optional<Claim> hold(UUID id) {
        jdbc.sql("select 1 from claim where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional();
        return find(id);
    }

    private static Claim claim(ResultSet row) throws SQLException {
        Timestamp back = row.getTimestamp("taken_back");
        return new Claim(
                row.getObject("id", UUID.class),
                row.getString("about"),
                row.getString("text"),
                Stored.read(row.getString("citation"), Citation.class),
                row.getObject("person", UUID.class),
                row.getTimestamp("at").toInstant(),
                back == null ? null : back.toInstant());
    }
}
