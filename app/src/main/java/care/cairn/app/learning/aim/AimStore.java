package care.cairn.app.learning.aim;

import care.cairn.app.ledger.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Aims as their tables hold them, read back into the aggregate. A row holds from the version {@code
 * since} until before the version {@code until}.
 */
@Repository
class AimStore {
    private final JdbcClient jdbc;

    AimStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number that the next aim gets; held until the transaction ends. */
    int nextNumber() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('learning.aim'))").query(rs -> {});
        return jdbc.sql("select coalesce(max(number), 0) + 1 from aim")
                .query(Integer.class)
                .single();
    }

    /** Read and held, so that nobody else changes it meanwhile. */
    Optional<Aim> hold(UUID id) {
        jdbc.sql("select 1 from aim where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional();
        return find(id);
    }

    /** Something that held for some versions. */
    private record Held<T>(int since, @Nullable Integer until, T what) {
        boolean in(int version) {
            return since <= version && (until == null || version < until);
        }
    }

    Optional<Aim> find(UUID id) {
        return jdbc.sql("select id, number, lead, version, drivers, ended from aim where id = :id")
                .param("id", id)
                .query((row, n) ->
                        new Aim(
                                id,
                                row.getInt("number"),
                                row.getObject("lead", UUID.class),
                                versions(id, row.getInt("version")),
                                row.getInt("drivers"),
                                row.getString("ended")))
                .optional();
    }

    private List<Diagram> versions(UUID aim, int latest) {
        var statements = statements(aim);
        var drivers = drivers(aim);
        var links = links(aim);
        var versions = new ArrayList<Diagram>();
        for (int v = 1; v <= latest; v++) {
            var said = in(statements, v);
            versions.add(new Diagram(said.getFirst(), in(drivers, v), in(links, v)));
        }
        return versions;
    }

    private static <T> List<T> in(List<Held<T>> rows, int version) {
        return rows.stream().filter(it -> it.in(version)).map(Held::what).toList();
    }

    private List<Held<Statement>> statements(UUID aim) {
        return jdbc.sql("select * from aim_statement where aim = :aim order by since")
                .param("aim", aim)
                .query((row, n) ->
                        new Held<>(
                                row.getInt("since"),
                                row.getObject("until", Integer.class),
                                new Statement(
                                        new Words(row.getString("title")),
                                        new Words(row.getString("how_much")),
                                        new Words(row.getString("for_whom")),
                                        row.getObject("due", LocalDate.class))))
                .list();
    }

    private List<Held<Driver>> drivers(UUID aim) {
        return jdbc.sql("select * from aim_driver where aim = :aim order by place, n")
                .param("aim", aim)
                .query((row, n) ->
                        new Held<>(
                                row.getInt("since"),
                                row.getObject("until", Integer.class),
                                new Driver(
                                        row.getInt("n"),
                                        row.getString("kind"),
                                        row.getObject("parent", Integer.class),
                                        new Words(row.getString("text")),
                                        row.getBoolean("retired"))))
                .list();
    }

    private List<Held<Diagram.Link>> links(UUID aim) {
        return jdbc.sql("select * from aim_link where aim = :aim order by since, subject")
                .param("aim", aim)
                .query((row, n) ->
                        new Held<>(
                                row.getInt("since"),
                                row.getObject("until", Integer.class),
                                new Diagram.Link(
                                        row.getInt("n"),
                                        row.getString("subject"),
                                        row.getString("role"))))
                .list();
    }
}
