package care.cairn.app.work;

import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import care.cairn.app.web.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people have put off or muted, as it stood at a moment. */
@Service
@Transactional
class Asides {
    /** How far ahead a thing can be put off. */
    private static final int MONTHS = 12;

    /** In force at the moment and on the day of the viewer. */
    private static final String IN_FORCE =
            """
            select id, person, tag, path, until, at from aside
            where at <= :at and (ended_at is null or ended_at > :at)
              and (until is null or until > :today)
            """;

    private final JdbcClient jdbc;

    Asides(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The viewer's own. */
    @Transactional(readOnly = true)
    List<Aside> of(Viewer viewer) {
        return viewer.person() == null
                ? List.of()
                : inForce("and person = :person", viewer)
                        .param("person", viewer.person())
                        .query(Asides::read)
                        .list();
    }

    /** Everybody's, of what is done on a page or on one below it; the first one put aside first. */
    @Transactional(readOnly = true)
    List<Aside> on(String page, Viewer viewer) {
        return inForce("and (page = :page or starts_with(page, :below)) order by at, id", viewer)
                .param("page", page)
                .param("below", page + "/")
                .query(Asides::read)
                .list();
    }

    private JdbcClient.StatementSpec inForce(String which, Viewer viewer) {
        return jdbc.sql(IN_FORCE + which)
                .param("at", Timestamp.from(viewer.at()))
                .param("today", viewer.today());
    }

    /**
     * Puts a thing aside, in the place of what was said of it before.
     *
     * @param until the day on which it comes back, or null to mute it
     */
    Result<UUID> put(String tag, String path, @Nullable LocalDate until, Viewer viewer) {
        if (until != null && !until.isAfter(viewer.today())) {
            return Result.refused(Refusal.at("until", "work.refused.past"));
        }
        if (until != null && until.isAfter(viewer.today().plusMonths(MONTHS))) {
            return Result.refused(Refusal.at("until", "work.refused.far", MONTHS));
        }
        var person = viewer.requirePerson();
        jdbc.sql(
                        """
                        update aside set ended_at = :at
                        where person = :person and tag = :tag and path = :path and ended_at is null
                        """)
                .param("at", Timestamp.from(viewer.at()))
                .param("person", person)
                .param("tag", tag)
                .param("path", path)
                .update();
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into aside (id, person, tag, path, page, until, at)
                        values (:id, :person, :tag, :path, :page, :until, :at)
                        """)
                .param("id", id)
                .param("person", person)
                .param("tag", tag)
                .param("path", path)
                .param("page", Aside.page(path))
                .param("until", until)
                .param("at", Timestamp.from(viewer.at()))
                .update();
        return Result.done(id);
    }

    /** Takes it back among what needs the viewer; whose it is not, or is back already, stays. */
    void end(UUID id, Viewer viewer) {
        jdbc.sql(
                        """
                        update aside set ended_at = :at
                        where id = :id and person = :person and ended_at is null
                        """)
                .param("at", Timestamp.from(viewer.at()))
                .param("id", id)
                .param("person", viewer.requirePerson())
                .update();
    }

    private static Aside read(ResultSet row, int n) throws SQLException {
        return new Aside(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("tag"),
                row.getString("path"),
                row.getObject("until", LocalDate.class),
                row.getTimestamp("at").toInstant());
    }
}
