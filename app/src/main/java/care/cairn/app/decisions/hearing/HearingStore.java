package care.cairn.app.decisions.hearing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Those affected and the questions, as their tables hold them. */
@Repository
class HearingStore {
    private final JdbcClient jdbc;

    HearingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody affected.
     *
     * @param name null where erased
     */
    record Affected(
            UUID id,
            String about,
            String sort,
            String key,
            @Nullable String name,
            Instant at,
            @Nullable String how,
            @Nullable UUID askedBy,
            @Nullable Instant askedAt) {}

    /** A question and its answer. */
    record Question(
            UUID id,
            String about,
            @Nullable String text,
            @Nullable UUID by,
            Instant at,
            LocalDate due,
            @Nullable String answer,
            @Nullable UUID answeredBy,
            @Nullable Instant answeredAt) {}

    List<Affected> affected(String... about) {
        return jdbc.sql("select * from affected where about in (:about) order by at, n, id")
                .param("about", List.of(about))
                .query(HearingStore::party)
                .list();
    }

    Optional<Affected> one(UUID id) {
        return jdbc.sql("select * from affected where id = :id for update")
                .param("id", id)
                .query(HearingStore::party)
                .optional();
    }

    List<Question> questions(String... about) {
        return jdbc.sql("select * from open_question where about in (:about) order by at, n, id")
                .param("about", List.of(about))
                .query(HearingStore::asking)
                .list();
    }

    Optional<Question> question(UUID id) {
        return jdbc.sql("select * from open_question where id = :id for update")
                .param("id", id)
                .query(HearingStore::asking)
                .optional();
    }

    Optional<UUID> draftOf(UUID decision) {
        return jdbc.sql("select id from preparation where decision = :decision")
                .param("decision", decision)
                .query(UUID.class)
                .optional();
    }

    /** A question that waits for a person's answer, and where it was put. */
    record Waiting(UUID id, String about, String title, LocalDate due, @Nullable UUID decision) {}

    /** Questions on what this person writes or keeps. */
    List<Waiting> waitingFor(UUID person) {
        return jdbc.sql(
                        """
                        select q.id, q.about, coalesce(v.question, '') as title, q.due, p.decision
                        from open_question q
                        join preparation p on q.about = 'draft/' || p.id
                        join preparation_version v on v.draft = p.id and v.version = p.version
                        where q.answered_at is null and p.withdrawn_at is null
                          and (p.author = :person or exists (
                              select from preparation_writer w
                              where w.draft = p.id and w.person = :person))
                        union all
                        select q.id, q.about, coalesce(d.question, ''), q.due, d.id
                        from open_question q
                        join decision d on q.about = 'decision/' || d.id
                        where q.answered_at is null and d.outcome is null and d.proposer = :person
                        order by due, id
                        limit 50
                        """)
                .param("person", person)
                .query(Waiting.class)
                .list();
    }

    private static Affected party(ResultSet row, int n) throws SQLException {
        return new Affected(
                row.getObject("id", UUID.class),
                row.getString("about"),
                row.getString("sort"),
                row.getString("key"),
                row.getString("name"),
                row.getTimestamp("at").toInstant(),
                row.getString("how"),
                row.getObject("asked_by", UUID.class),
                moment(row.getTimestamp("asked_at")));
    }

    private static Question asking(ResultSet row, int n) throws SQLException {
        return new Question(
                row.getObject("id", UUID.class),
                row.getString("about"),
                row.getString("text"),
                row.getObject("by", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getObject("due", LocalDate.class),
                row.getString("answer"),
                row.getObject("answered_by", UUID.class),
                moment(row.getTimestamp("answered_at")));
    }

    private static @Nullable Instant moment(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
