package care.cairn.app.stories;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stories as their tables hold them, read back into the aggregate. */
@Repository
class StoryStore {
    private final JdbcClient jdbc;

    StoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number that the next story gets; held until the transaction ends. */
    int nextNumber() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('stories.number'))").query(rs -> {});
        return jdbc.sql("select coalesce(max(number), 0) + 1 from story")
                .query(Integer.class)
                .single();
    }

    /** Read and held, so that nobody else changes it meanwhile. */
    Optional<Story> hold(UUID id) {
        jdbc.sql("select 1 from story where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional();
        return find(id);
    }

    Optional<Story> find(UUID id) {
        return jdbc.sql(
                        """
                        select s.*, v.tells,
                            array(select n.person from story_named n
                                  where n.story = s.id and n.version = s.version order by n.n)
                                as named,
                            array(select n.person from story_named n
                                  where n.story = s.id and n.version = s.published order by n.n)
                                as told,
                            array(select a.person from story_answer a
                                  where a.story = s.id and a.version = s.version and a.consents)
                                as consents,
                            array(select a.person from story_answer a
                                  where a.story = s.id and a.version = s.version and not a.consents)
                                as declines
                        from story s
                        join story_version v on v.story = s.id and v.version = s.version
                        where s.id = :id
                        """)
                .param("id", id)
                .query(StoryStore::story)
                .optional();
    }

    private static Story story(ResultSet row, int n) throws SQLException {
        return new Story(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getObject("cycle", UUID.class),
                row.getObject("author", UUID.class),
                row.getInt("version"),
                row.getString("tells"),
                people(row.getArray("named")),
                row.getBoolean("offered"),
                Set.copyOf(people(row.getArray("consents"))),
                Set.copyOf(people(row.getArray("declines"))),
                row.getObject("published", Integer.class),
                people(row.getArray("told")),
                row.getString("audience"),
                row.getTimestamp("withdrawn_at") != null);
    }

    private static List<UUID> people(Array array) throws SQLException {
        return List.of((UUID[]) array.getArray());
    }
}
