package care.cairn.app.meetings;

import care.cairn.app.ledger.Entry;
import care.cairn.app.meetings.minutes.Minutes;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The rows of minutes and key messages. */
@Component
class MinutesTables {
    private final JdbcClient jdbc;

    MinutesTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void project(Entry entry, Minutes.Step step) {
        var id = step.meeting();
        switch (step) {
            case Minutes.Written it -> written(entry, it);
            case Minutes.Circulated it ->
                    sql(
                                    "update meeting set circulated = :version, circulated_at = :at where id = :id",
                                    entry,
                                    id)
                            .param("version", it.version())
                            .update();
            case Minutes.Corrected it -> {
                sql(
                                """
                                insert into minutes_correction (meeting, n, item, words, by, at, entry)
                                values (:id, :n, :item, :words, :by, :at, :entry)
                                """,
                                entry,
                                id)
                        .param("n", it.n())
                        .param("item", it.item())
                        .param("words", it.text().text())
                        .update();
                sql("update meeting set corrections = :n where id = :id", entry, id)
                        .param("n", it.n())
                        .update();
            }
            case Minutes.Confirmed it ->
                    sql(
                                    """
                                    update meeting set confirmed = :version, confirmed_by = :by,
                                        confirmed_at = :at, confirmed_in = :in
                                    where id = :id
                                    """,
                                    entry,
                                    id)
                            .param("version", it.version())
                            .param("in", it.in())
                            .update();
            case Minutes.MessagesPublished it -> {
                sql(
                                """
                                insert into key_messages (meeting, n, words, by, at, entry)
                                values (:id, :n, :words, :by, :at, :entry)
                                """,
                                entry,
                                id)
                        .param("n", it.n())
                        .param("words", it.text().text())
                        .update();
                sql("update meeting set messages = :n where id = :id", entry, id)
                        .param("n", it.n())
                        .update();
            }
        }
    }

    private void written(Entry entry, Minutes.Written it) {
        sql(
                        """
                        insert into minutes (meeting, version, by, at, entry)
                        values (:id, :version, :by, :at, :entry)
                        """,
                        entry,
                        it.meeting())
                .param("version", it.version())
                .update();
        for (int n = 0; n < it.passages().size(); n++) {
            sql(
                            """
                            insert into minutes_passage (meeting, version, n, item, words)
                            values (:id, :version, :n, :item, :words)
                            """,
                            entry,
                            it.meeting())
                    .param("version", it.version())
                    .param("n", n)
                    .param("item", it.passages().get(n).item())
                    .param("words", it.passages().get(n).text().text())
                    .update();
        }
        sql("update meeting set version = :version where id = :id", entry, it.meeting())
                .param("version", it.version())
                .update();
    }

    private StatementSpec sql(String text, Entry entry, UUID meeting) {
        return MeetingTables.sql(jdbc, text, entry, meeting);
    }
}
