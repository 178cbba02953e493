package care.cairn.app.decisions.proceeding;

import care.cairn.app.decisions.ballot.Proceeding;
import care.cairn.app.ledger.Entry;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The rows of what a rule asked for between opening and closing. */
@Component
public class ProceedingTables {
    private final JdbcClient jdbc;

    ProceedingTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void project(Entry entry, Proceeding.Step step) {
        switch (step) {
            case Proceeding.Met it -> met(entry, it);
            case Proceeding.Advised it ->
                    sql(
                                    """
                                    insert into advice_answer (decision, seat, answer, by, at)
                                    values (:decision, :seat, :answer, :by, :at)
                                    on conflict (decision, seat) do update
                                    set answer = excluded.answer, by = excluded.by, at = excluded.at
                                    """,
                                    entry)
                            .param("decision", it.decision())
                            .param("seat", it.seat())
                            .param("answer", it.answer().text())
                            .update();
            case Proceeding.Cast it ->
                    jdbc.sql(
                                    """
                                    update decision
                                    set casting_vote = :choice, casting_reason = :reason,
                                        casting_seat = :seat
                                    where id = :decision
                                    """)
                            .param("choice", it.choice())
                            .param("reason", it.reason().text())
                            .param("seat", it.seat())
                            .param("decision", it.decision())
                            .update();
            case Proceeding.Drawn it ->
                    jdbc.sql(
                                    """
                                    update decision
                                    set lot_seed = :seed, lot = cast(:lot as text[])
                                    where id = :decision
                                    """)
                            .param("seed", it.seed())
                            .param("lot", it.order().toArray(String[]::new))
                            .param("decision", it.decision())
                            .update();
        }
    }

    private void met(Entry entry, Proceeding.Met it) {
        sql(
                        """
                        insert into condition_met (decision, condition, note, day, by, at)
                        values (:decision, :condition, :note, :day, :by, :at)
                        on conflict (decision, condition) do update
                        set note = excluded.note, day = excluded.day,
                            by = excluded.by, at = excluded.at
                        """,
                        entry)
                .param("decision", it.decision())
                .param("condition", it.condition())
                .param("note", it.note().text())
                .param("day", it.day())
                .update();
        if (it.condition().equals("ratify-by")) {
            jdbc.sql("update decision set ratify_by = :day where id = :decision")
                    .param("day", it.day())
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
