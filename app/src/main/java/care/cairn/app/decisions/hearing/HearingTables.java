package care.cairn.app.decisions.hearing;

import care.cairn.app.ledger.Entry;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of those affected and of questions. */
@Component
public class HearingTables {
    private final JdbcClient jdbc;

    HearingTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void project(Entry entry, Hearing.Step step) {
        var at = Timestamp.from(entry.at());
        var by = entry.author().person();
        switch (step) {
            case Hearing.Named it ->
                    jdbc.sql(
                                    """
                                    insert into affected (id, about, n, sort, key, name, by, at)
                                    values (:id, :about, :n, :sort, :key, :name, :by, :at)
                                    """)
                            .param("id", it.affected())
                            .param("about", it.about())
                            .param("n", entry.index())
                            .param("sort", it.sort())
                            .param("key", it.key())
                            .param("name", it.name().text())
                            .param("by", by)
                            .param("at", at)
                            .update();
            case Hearing.Unnamed it ->
                    jdbc.sql("delete from affected where id = :id")
                            .param("id", it.affected())
                            .update();
            case Hearing.Asked it ->
                    jdbc.sql(
                                    """
                                    update affected set how = :how, asked_by = :by, asked_at = :at
                                    where id = :id
                                    """)
                            .param("id", it.affected())
                            .param("how", it.how().text())
                            .param("by", by)
                            .param("at", at)
                            .update();
            case Hearing.Questioned it ->
                    jdbc.sql(
                                    """
                                    insert into open_question (id, about, n, text, due, by, at)
                                    values (:id, :about, :n, :text, :due, :by, :at)
                                    """)
                            .param("id", it.question())
                            .param("about", it.about())
                            .param("n", entry.index())
                            .param("text", it.text().text())
                            .param("due", it.due())
                            .param("by", by)
                            .param("at", at)
                            .update();
            case Hearing.Answered it ->
                    jdbc.sql(
                                    """
                                    update open_question
                                    set answer = :answer, answered_by = :by, answered_at = :at
                                    where id = :id
                                    """)
                            .param("id", it.question())
                            .param("answer", it.answer().text())
                            .param("by", by)
                            .param("at", at)
                            .update();
        }
    }
}
