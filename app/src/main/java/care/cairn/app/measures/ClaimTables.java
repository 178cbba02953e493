package care.cairn.app.measures;

import care.cairn.app.ledger.Entry;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How claims fill their table. */
@Component
class ClaimTables {
    private final JdbcClient jdbc;

    ClaimTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void project(Entry entry, Claim.Event act) {
        switch (act) {
            case Claim.Made it ->
                    jdbc.sql(
                                    """
                                    insert into claim (id, about, text, citation, person, at, entry)
                                    values (:id, :about, :text, cast(:citation as jsonb), :person,
                                        :at, :entry)
                                    """)
                            .param("id", it.claim())
                            .param("about", it.about())
                            .param("text", it.text().text())
                            .param("citation", Stored.write(it.citation()))
                            .param("person", entry.author().person())
                            .param("at", Timestamp.from(entry.at()))
                            .param("entry", entry.index())
                            .update();
            case Claim.TakenBack it ->
                    jdbc.sql("update claim set taken_back = :at where id = :id")
                            .param("at", Timestamp.from(entry.at()))
                            .param("id", it.claim())
                            .update();
        }
    }
}
