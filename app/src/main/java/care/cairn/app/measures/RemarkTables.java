package care.cairn.app.measures;

import care.cairn.app.ledger.Entry;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How remarks fill their table; what is taken back goes from it and stays in the record. */
@Component
class RemarkTables {
    private final JdbcClient jdbc;

    RemarkTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void project(Entry entry, Remark.Event act) {
        switch (act) {
            case Remark.Made it ->
                    jdbc.sql(
                                    """
                                    insert into remark (id, measure, series, period, text, person, at)
                                    values (:id, :measure, :series, :period, :text, :person, :at)
                                    """)
                            .param("id", it.remark())
                            .param("measure", it.measure())
                            .param("series", it.series())
                            .param("period", it.period())
                            .param("text", it.text().text())
                            .param("person", entry.author().person())
                            .param("at", Timestamp.from(entry.at()))
                            .update();
            case Remark.TakenBack it ->
                    jdbc.sql("delete from remark where id = :id").param("id", it.remark()).update();
        }
    }
}
