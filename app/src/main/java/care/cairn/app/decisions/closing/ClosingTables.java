package care.cairn.app.decisions.closing;

import care.cairn.app.decisions.Closing;
import care.cairn.app.ledger.Entry;
import java.sql.Timestamp;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The columns that say how a decision ended. */
@Component
public class ClosingTables {
    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    ClosingTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The undecided were reminded. */
    public void reminded(Entry entry, Reminder it) {
        jdbc.sql(
                        """
                        insert into reminder (decision, why, at, seats)
                        values (:decision, :why, :at, :seats)
                        """)
                .param("decision", it.decision())
                .param("why", it.why())
                .param("at", Timestamp.from(entry.at()))
                .param("seats", it.seats().toArray(UUID[]::new))
                .update();
    }

    public void project(Entry entry, Closing.Step step) {
        switch (step) {
            case Closing.Closed it ->
                    sql(
                                    """
                                    update decision
                                    set outcome = :outcome, verdict = :verdict,
                                        because = cast(:because as jsonb), closed_by = :by,
                                        closed_at = :at, closed_reason = :reason, given = :given,
                                        eligible = :eligible, recused = :recused,
                                        winners = cast(:winners as text[])
                                    where id = :decision
                                    """,
                                    entry)
                            .param("outcome", it.outcome())
                            .param("verdict", it.verdict())
                            .param("because", json.writeValueAsString(it.because()))
                            .param("reason", it.reason().text())
                            .param("given", it.given())
                            .param("eligible", it.eligible())
                            .param("recused", it.recused())
                            .param("winners", it.winners().toArray(String[]::new))
                            .param("decision", it.decision())
                            .update();
            case Closing.Stated it ->
                    sql(
                                    """
                                    update decision
                                    set statement = :statement, conditions = :conditions,
                                        effective = :effective, review = :review,
                                        follow_up = :followUp, no_action = :noAction,
                                        stated_by = :by, stated_at = :at
                                    where id = :decision
                                    """,
                                    entry)
                            .param("statement", it.statement().text())
                            .param("conditions", it.conditions().text())
                            .param("effective", it.effective())
                            .param("review", it.review())
                            .param("followUp", it.followUp())
                            .param("noAction", it.noAction().text())
                            .param("decision", it.decision())
                            .update();
        }
    }

    /** With {@code :by} and {@code :at} filled in. */
    private StatementSpec sql(String text, Entry entry) {
        return jdbc.sql(text)
                .param("at", Timestamp.from(entry.at()))
                .param("by", entry.author().person());
    }
}
