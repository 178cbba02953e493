package care.cairn.app.measures;

import care.cairn.app.ledger.Entry;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How refused uses fill their table. */
@Component
class UseTables {
    private final JdbcClient jdbc;

    UseTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void project(Entry entry, DataUse.Refused it) {
        jdbc.sql(
                        """
                        insert into use_refused (entry, measure, asked, asker, version, at)
                        values (:entry, :measure, :asked, :asker, :version, :at)
                        """)
                .param("entry", entry.index())
                .param("measure", it.measure())
                .param("asked", it.asked())
                .param("asker", it.asker())
                .param("version", it.version())
                .param("at", Timestamp.from(entry.at()))
                .update();
    }
}
