package care.cairn.app.decisions.draft;

import care.cairn.app.decisions.Proposal;
import care.cairn.app.ledger.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drafts as their tables hold them. */
@Repository
class PreparationStore {
    private final JdbcClient jdbc;

    PreparationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Preparation> load(UUID id, boolean hold) {
        return jdbc.sql("select * from preparation where id = :id" + (hold ? " for update" : ""))
                .param("id", id)
                .query((row, n) -> preparation(row))
                .optional();
    }

    private Preparation preparation(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        int version = row.getInt("version");
        return new Preparation(
                id,
                row.getObject("body", UUID.class),
                row.getObject("author", UUID.class),
                new HashSet<>(writers(id)),
                sketch(id, version),
                version,
                row.getInt("shared_from"),
                row.getObject("decision", UUID.class),
                row.getTimestamp("withdrawn_at") != null);
    }

    List<UUID> writers(UUID id) {
        return jdbc.sql("select person from preparation_writer where draft = :id order by n")
                .param("id", id)
                .query(UUID.class)
                .list();
    }

    Sketch sketch(UUID id, int version) {
        return jdbc.sql(
                        """
                        select question, text, why_now, measures from preparation_version
                        where draft = :id and version = :version
                        """)
                .param("id", id)
                .param("version", version)
                .query((row, n) ->
                        new Sketch(
                                new Words(row.getString("question")),
                                new Words(row.getString("text")),
                                new Words(row.getString("why_now")),
                                setAside(id, version),
                                List.of((UUID[]) row.getArray("measures").getArray())))
                .single();
    }

    private List<Proposal.Option> setAside(UUID id, int version) {
        return jdbc.sql(
                        """
                        select text, reason from preparation_set_aside
                        where draft = :id and version = :version order by n
                        """)
                .param("id", id)
                .param("version", version)
                .query((row, n) ->
                        new Proposal.Option(
                                new Words(row.getString("text")),
                                new Words(row.getString("reason"))))
                .list();
    }

    /** What each version changed, who wrote it and when. */
    record Version(int version, @Nullable String note, @Nullable UUID by, Instant at) {}

    List<Version> versions(UUID id) {
        return jdbc.sql(
                        """
                        select version, note, by, at from preparation_version
                        where draft = :id order by version
                        """)
                .param("id", id)
                .query((row, n) ->
                        new Version(
                                row.getInt("version"),
                                row.getString("note"),
                                row.getObject("by", UUID.class),
                                row.getTimestamp("at").toInstant()))
                .list();
    }

    /** A draft in a list. */
    record Row(
            UUID id,
            UUID body,
            UUID author,
            @Nullable String question,
            int version,
            boolean shared,
            @Nullable UUID decision,
            boolean withdrawn,
            Instant changed,
            int questions,
            int unanswered,
            int unasked) {}

    private static final String ROW =
            """
            select p.id, p.body, p.author, v.question, p.version, p.shared_from > 0 as shared,
                   p.decision, p.withdrawn_at is not null as withdrawn,
                   coalesce(p.withdrawn_at, v.at) as changed,
                   (select count(*) from open_question q
                    where q.about = 'draft/' || p.id) as questions,
                   (select count(*) from open_question q
                    where q.about = 'draft/' || p.id and q.answered_at is null) as unanswered,
                   (select count(*) from affected a
                    where a.about = 'draft/' || p.id and a.asked_at is null) as unasked
            from preparation p
            join preparation_version v on v.draft = p.id and v.version = p.version
            """;

    /** Those that a person writes or wrote, newest first. */
    List<Row> writtenBy(UUID person) {
        return jdbc.sql(
                        ROW
                                + """
                                where p.author = :person or exists (
                                    select from preparation_writer w
                                    where w.draft = p.id and w.person = :person)
                                order by changed desc, p.id limit 200
                                """)
                .param("person", person)
                .query(Row.class)
                .list();
    }

    /** Those that are before the partnership and not opened, newest first. */
    List<Row> shared() {
        return jdbc.sql(
                        ROW
                                + """
                                where p.shared_from > 0 and p.decision is null
                                order by p.withdrawn_at is not null, changed desc, p.id limit 200
                                """)
                .query(Row.class)
                .list();
    }

    /** The draft from which a decision was opened. */
    Optional<UUID> of(UUID decision) {
        return jdbc.sql("select id from preparation where decision = :decision")
                .param("decision", decision)
                .query(UUID.class)
                .optional();
    }

    /** What a draft answers, such as a signal. */
    List<String> follows(UUID id) {
        return jdbc.sql("select follows from preparation where id = :id")
                .param("id", id)
                .query((row, n) -> List.of((String[]) row.getArray("follows").getArray()))
                .single();
    }
}
