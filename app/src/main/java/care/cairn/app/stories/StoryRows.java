package care.cairn.app.stories;

import care.cairn.app.ledger.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads stories for the screen. */
@Repository
class StoryRows {
    private static final String READABLE =
            """
            s.published is not null and s.withdrawn_at is null
            and (s.audience = 'public' or :member)
            """;

    private final JdbcClient jdbc;

    StoryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A story on a list.
     *
     * @param title null where it is erased
     */
    record Line(
            UUID id,
            int number,
            @Nullable String title,
            @Nullable String brief,
            String tells,
            String language,
            @Nullable UUID cycle,
            Instant at) {
        public String path() {
            return "/stories/" + id;
        }
    }

    /** A version of a story. */
    record Version(int version, StoryText text, @Nullable UUID by, Instant at, long entry) {}

    /** What one of those named says of a version, if anything yet. */
    record Answer(
            UUID person,
            @Nullable Boolean consents,
            @Nullable String reason,
            @Nullable Instant at) {}

    /**
     * What only the page of a story needs besides its state.
     *
     * @param partner for whom its author tells it, or null
     */
    record Frame(
            @Nullable UUID partner,
            Instant drafted,
            @Nullable Instant publishedAt,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnWhy,
            long entry) {}

    Optional<Version> version(UUID id, int version) {
        return versions(id).stream().filter(it -> it.version() == version).findFirst();
    }

    /** Every version, the first one first. */
    List<Version> versions(UUID id) {
        return jdbc.sql("select * from story_version where story = :id order by version")
                .param("id", id)
                .query(StoryRows::version)
                .list();
    }

    private static Version version(ResultSet row, int n) throws SQLException {
        return new Version(
                row.getInt("version"),
                new StoryText(
                        new Words(row.getString("title")),
                        new Words(row.getString("brief")),
                        new Words(row.getString("context")),
                        new Words(row.getString("done")),
                        new Words(row.getString("mechanism")),
                        new Words(row.getString("outcome")),
                        new Words(row.getString("surprise")),
                        new Words(row.getString("evidence")),
                        row.getString("tells"),
                        row.getString("language")),
                row.getObject("by", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getLong("entry"));
    }

    Frame frame(UUID id) {
        return jdbc.sql("select * from story where id = :id")
                .param("id", id)
                .query((row, n) ->
                        new Frame(
                                row.getObject("partner", UUID.class),
                                row.getTimestamp("drafted").toInstant(),
                                moment(row.getTimestamp("published_at")),
                                moment(row.getTimestamp("withdrawn_at")),
                                row.getString("withdrawn_why"),
                                row.getLong("entry")))
                .single();
    }

    private static @Nullable Instant moment(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    List<Answer> answers(UUID id, int version) {
        return jdbc.sql(
                        """
                        select n.person, a.consents, a.reason, a.at
                        from story_named n
                        left join story_answer a on a.story = n.story and a.version = n.version
                            and a.person = n.person
                        where n.story = :id and n.version = :version order by n.n
                        """)
                .param("id", id)
                .param("version", version)
                .query((row, n) ->
                        new Answer(
                                row.getObject("person", UUID.class),
                                row.getObject("consents", Boolean.class),
                                row.getString("reason"),
                                moment(row.getTimestamp("at"))))
                .list();
    }

    /** Those that a reader may read, the latest first. */
    List<Line> readable(boolean member, String tells, @Nullable List<String> subjects, int most) {
        return jdbc.sql(
                        """
                        select s.id, s.number, v.title, v.brief, v.tells, v.language, s.cycle,
                            s.published_at as at
                        from story s join story_version v
                          on v.story = s.id and v.version = s.published
                        where %s and (:tells = '' or v.tells = :tells)
                          and (cast(:subjects as text[]) is null
                               or 'story/' || s.id = any(cast(:subjects as text[])))
                        order by s.published_at desc, s.number desc limit :most
                        """
                                .formatted(READABLE))
                .param("member", member)
                .param("tells", tells)
                .param("subjects", subjects == null ? null : subjects.toArray(String[]::new))
                .param("most", most)
                .query(Line.class)
                .list();
    }

    /** Those that somebody tells, or is named in, and that not everybody reads yet. */
    List<Line> own(UUID person, boolean keeps) {
        return jdbc.sql(
                        """
                        select s.id, s.number, v.title, v.brief, v.tells, v.language, s.cycle,
                            v.at
                        from story s join story_version v
                          on v.story = s.id and v.version = s.version
                        where s.withdrawn_at is null and s.published is distinct from s.version
                          and (s.author = :person or :keeps or s.offered and exists (
                              select from story_named n where n.story = s.id
                                and n.version = s.version and n.person = :person))
                        order by v.at desc limit 50
                        """)
                .param("person", person)
                .param("keeps", keeps)
                .query(Line.class)
                .list();
    }

    /** Those that a person is asked about and has not answered. */
    List<Line> asking(UUID person) {
        return jdbc.sql(
                        """
                        select s.id, s.number, v.title, v.brief, v.tells, v.language, s.cycle,
                            v.at
                        from story s
                        join story_version v on v.story = s.id and v.version = s.version
                        join story_named n on n.story = s.id and n.version = s.version
                        where n.person = :person and s.author <> :person and s.offered
                          and s.withdrawn_at is null
                          and not exists (select from story_answer a where a.story = s.id
                              and a.version = s.version and a.person = :person)
                        order by v.at
                        """)
                .param("person", person)
                .query(Line.class)
                .list();
    }

    /** Those of an author to which everybody named has said yes and that wait to be published. */
    List<Line> agreed(UUID author) {
        return jdbc.sql(
                        """
                        select s.id, s.number, v.title, v.brief, v.tells, v.language, s.cycle,
                            v.at
                        from story s
                        join story_version v on v.story = s.id and v.version = s.version
                        where s.author = :author and s.offered and s.withdrawn_at is null
                          and s.published is distinct from s.version
                          and not exists (select from story_named n
                              left join story_answer a on a.story = n.story
                                  and a.version = n.version and a.person = n.person
                              where n.story = s.id and n.version = s.version
                                and n.person <> s.author and a.consents is distinct from true)
                        order by v.at
                        """)
                .param("author", author)
                .query(Line.class)
                .list();
    }

    /** The readable stories of a cycle, and where a reader tells one, that one too. */
    List<Line> ofCycle(UUID cycle, boolean member) {
        return readable(member, "", null, 500).stream()
                .filter(it -> cycle.equals(it.cycle()))
                .toList();
    }
}
