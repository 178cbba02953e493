package care.cairn.app.stories;

import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.ActKind;
import care.cairn.app.ledger.Entry;
import care.cairn.app.ledger.Governed;
import care.cairn.app.ledger.GovernedTable;
import care.cairn.app.ledger.SubjectLink;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** How the acts of this module fill its tables. */
@Component
class StoryTables implements Governed {
    private final JdbcClient jdbc;

    StoryTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "stories";
    }

    @Override
    public List<ActKind> kinds() {
        return List.of(
                new ActKind("story.drafted/1", Telling.Drafted.class),
                new ActKind("story.revised/1", Telling.Revised.class),
                new ActKind("story.offered/1", Telling.Offered.class),
                new ActKind("story.consented/1", Telling.Consented.class),
                new ActKind("story.declined/1", Telling.Declined.class),
                new ActKind("story.published/1", Telling.Published.class),
                new ActKind("story.withdrawn/1", Telling.Withdrawn.class));
    }

    @Override
    public List<GovernedTable> tables() {
        return List.of(
                GovernedTable.replayed("story"),
                GovernedTable.replayed("story_version"),
                GovernedTable.replayed("story_named"),
                GovernedTable.replayed("story_answer"));
    }

    @Override
    public List<String> nouns() {
        return List.of(Story.NOUN);
    }

    /** Only those that anybody may read: a link does not know who looks at it. */
    @Override
    public List<SubjectLink> describe(Collection<String> subjects) {
        return jdbc.sql(
                        """
                        select 'story/' || s.id as subject, '/stories/' || s.id as path,
                               coalesce(v.title, '') as title, 'word.story' as word
                        from story s join story_version v
                          on v.story = s.id and v.version = s.published
                        where 'story/' || s.id in (:subjects)
                          and s.audience = :public and s.withdrawn_at is null
                        """)
                .param("subjects", subjects)
                .param("public", Story.PUBLIC)
                .query(SubjectLink.class)
                .list();
    }

    @Override
    public void project(Entry entry, Act act) {
        switch (act) {
            case Telling it -> telling(entry, it);
            default -> throw new IllegalArgumentException(act + " is no act of this module");
        }
    }

    private void telling(Entry entry, Telling act) {
        switch (act) {
            case Telling.Drafted it -> {
                sql(
                                """
                                insert into story (id, number, cycle, author, partner, drafted,
                                    version, offered, entry)
                                values (:id, :number, :cycle, :by, :partner, :at, 1, false, :entry)
                                """,
                                entry,
                                it)
                        .param("number", it.number())
                        .param("cycle", it.cycle())
                        .update();
                version(entry, it, 1, it.text(), it.named());
            }
            case Telling.Revised it -> {
                sql(
                                "update story set version = :version, offered = false where id = :id",
                                entry,
                                it)
                        .param("version", it.version())
                        .update();
                version(entry, it, it.version(), it.text(), it.named());
            }
            case Telling.Offered it ->
                    sql("update story set offered = true where id = :id", entry, it).update();
            case Telling.Consented it -> answer(entry, it, it.version(), true, null);
            case Telling.Declined it -> answer(entry, it, it.version(), false, it.reason().text());
            case Telling.Published it ->
                    sql(
                                    """
                                    update story set published = :version, audience = :audience,
                                        published_at = :at where id = :id
                                    """,
                                    entry,
                                    it)
                            .param("version", it.version())
                            .param("audience", it.audience())
                            .update();
            case Telling.Withdrawn it ->
                    sql(
                                    """
                                    update story set withdrawn_at = :at, withdrawn_why = :reason,
                                        withdrawn_by = :by where id = :id
                                    """,
                                    entry,
                                    it)
                            .param("reason", it.reason().text())
                            .update();
        }
    }

    private void version(Entry entry, Telling act, int version, StoryText text, List<UUID> named) {
        sql(
                        """
                        insert into story_version (story, version, title, brief, context, done,
                            mechanism, outcome, surprise, evidence, tells, language, by, at, entry)
                        values (:id, :version, :title, :brief, :context, :done, :mechanism,
                            :outcome, :surprise, :evidence, :tells, :language, :by, :at, :entry)
                        """,
                        entry,
                        act)
                .param("version", version)
                .param("title", text.title().text())
                .param("brief", text.brief().text())
                .param("context", text.context().text())
                .param("done", text.done().text())
                .param("mechanism", text.mechanism().text())
                .param("outcome", text.outcome().text())
                .param("surprise", text.surprise().text())
                .param("evidence", text.evidence().text())
                .param("tells", text.tells())
                .param("language", text.language())
                .update();
        for (int n = 0; n < named.size(); n++) {
            sql(
                            """
                            insert into story_named (story, version, person, n)
                            values (:id, :version, :person, :n)
                            """,
                            entry,
                            act)
                    .param("version", version)
                    .param("person", named.get(n))
                    .param("n", n)
                    .update();
        }
    }

    private void answer(
            Entry entry, Telling act, int version, boolean consents, @Nullable String reason) {
        sql(
                        """
                        insert into story_answer (story, version, person, consents, reason, at)
                        values (:id, :version, :by, :consents, :reason, :at)
                        on conflict (story, version, person) do update
                        set consents = excluded.consents, reason = excluded.reason,
                            at = excluded.at
                        """,
                        entry,
                        act)
                .param("version", version)
                .param("consents", consents)
                .param("reason", reason)
                .update();
    }

    /**
     * With {@code :id}, {@code :by}, {@code :partner}, {@code :at} and {@code :entry} filled in.
     */
    private StatementSpec sql(String text, Entry entry, Telling act) {
        return jdbc.sql(text)
                .param("id", act.story())
                .param("by", entry.author().person())
                .param("partner", entry.author().partner())
                .param("at", Timestamp.from(entry.at()))
                .param("entry", entry.index());
    }
}
