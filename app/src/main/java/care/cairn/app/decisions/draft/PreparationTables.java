package care.cairn.app.decisions.draft;

import care.cairn.app.ledger.Entry;
import java.sql.Timestamp;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The rows of drafts. */
@Component
public class PreparationTables {
    private final JdbcClient jdbc;

    PreparationTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void project(Entry entry, Drafting.Step step) {
        switch (step) {
            case Drafting.Begun it -> begun(entry, it);
            case Drafting.Edited it -> {
                version(entry, it.draft(), it.version(), it.sketch(), it.note().text());
                sql("update preparation set version = :version, body = :body where id = :id", it)
                        .param("version", it.version())
                        .param("body", it.body())
                        .update();
            }
            case Drafting.Invited it ->
                    sql(
                                    """
                                    insert into preparation_writer (draft, person, n)
                                    select :id, :person, coalesce(max(n), 0) + 1
                                    from preparation_writer where draft = :id
                                    """,
                                    it)
                            .param("person", it.person())
                            .update();
            case Drafting.Left it ->
                    sql(
                                    """
                                    delete from preparation_writer
                                    where draft = :id and person = :person
                                    """,
                                    it)
                            .param("person", it.person())
                            .update();
            case Drafting.Shared it ->
                    sql(
                                    """
                                    update preparation set shared_from = :from, shared_at = :at
                                    where id = :id
                                    """,
                                    it)
                            .param("from", it.version())
                            .param("at", Timestamp.from(entry.at()))
                            .update();
            case Drafting.Withdrawn it ->
                    sql(
                                    """
                                    update preparation
                                    set withdrawn_at = :at, withdrawn_why = :reason
                                    where id = :id
                                    """,
                                    it)
                            .param("reason", it.reason().text())
                            .param("at", Timestamp.from(entry.at()))
                            .update();
        }
    }

    /** A decision was opened from it. */
    public void opened(UUID draft, UUID decision) {
        jdbc.sql("update preparation set decision = :decision where id = :id")
                .param("id", draft)
                .param("decision", decision)
                .update();
    }

    private void begun(Entry entry, Drafting.Begun it) {
        sql(
                        """
                        insert into preparation (id, body, author, partner, version, shared_from,
                            follows, begun)
                        values (:id, :body, :author, :partner, 1, 0, :follows, :at)
                        """,
                        it)
                .param("body", it.body())
                .param("author", entry.author().person())
                .param("partner", entry.author().partner())
                .param("follows", it.follows().toArray(String[]::new))
                .param("at", Timestamp.from(entry.at()))
                .update();
        version(entry, it.draft(), 1, it.sketch(), "");
    }

    private void version(
            Entry entry, UUID draft, int version, Sketch sketch, @Nullable String note) {
        jdbc.sql(
                        """
                        insert into preparation_version (draft, version, question, text, why_now,
                            measures, note, by, at, entry)
                        values (:id, :version, :question, :text, :whyNow, :measures, :note, :by,
                            :at, :entry)
                        """)
                .param("id", draft)
                .param("version", version)
                .param("question", sketch.question().text())
                .param("text", sketch.text().text())
                .param("whyNow", sketch.whyNow().text())
                .param("measures", sketch.measures().toArray(UUID[]::new))
                .param("note", note)
                .param("by", entry.author().person())
                .param("at", Timestamp.from(entry.at()))
                .param("entry", entry.index())
                .update();
        for (int n = 0; n < sketch.setAside().size(); n++) {
            jdbc.sql(
                            """
                            insert into preparation_set_aside (draft, version, n, text, reason)
                            values (:id, :version, :n, :text, :reason)
                            """)
                    .param("id", draft)
                    .param("version", version)
                    .param("n", n)
                    .param("text", sketch.setAside().get(n).text().text())
                    .param("reason", sketch.setAside().get(n).reason().text())
                    .update();
        }
    }

    /** With {@code :id} filled in. */
    private StatementSpec sql(String text, Drafting.Step step) {
        return jdbc.sql(text).param("id", step.draft());
    }
}
