package care.cairn.app.decisions.position;

import care.cairn.app.decisions.Position;
import care.cairn.app.decisions.ballot.Urn;
import care.cairn.app.decisions.electorate.Interest;
import care.cairn.app.decisions.objection.ObjectionTables;
import care.cairn.app.ledger.Entry;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of what seats say, openly or in an urn, and of the interests that keep them away. */
@Component
public class PositionTables {
    private final JdbcClient jdbc;
    private final ObjectionTables objections;
    private final JsonMapper json = JsonMapper.shared();

    PositionTables(JdbcClient jdbc, ObjectionTables objections) {
        this.jdbc = jdbc;
        this.objections = objections;
    }

    public void project(Entry entry, Position.Step step) {
        switch (step) {
            case Position.Given it -> taken(entry, it);
            case Position.Confirmed it ->
                    jdbc.sql(
                                    """
                                    update position set version = :version
                                    where decision = :decision and seat = :seat and n = :n
                                    """)
                            .param("version", it.version())
                            .param("decision", it.decision())
                            .param("seat", it.seat())
                            .param("n", it.n())
                            .update();
        }
    }

    public void project(Entry entry, Interest.Declared it) {
        sql(
                        """
                        insert into interest (decision, seat, kind, what, by, at)
                        values (:decision, :seat, :kind, :what, :by, :at)
                        """,
                        entry)
                .param("decision", it.decision())
                .param("seat", it.seat())
                .param("kind", it.kind())
                .param("what", it.what().text())
                .update();
    }

    public void project(Urn.Step step) {
        switch (step) {
            case Urn.Entered it ->
                    jdbc.sql("insert into participant (decision, seat) values (:decision, :seat)")
                            .param("decision", it.decision())
                            .param("seat", it.seat())
                            .update();
            case Urn.Opened it -> {
                for (Urn.Paper paper : it.papers()) {
                    jdbc.sql(
                                    """
                                    insert into ballot_paper (decision, paper, said)
                                    values (:decision, :paper, :said)
                                    """)
                            .param("decision", it.decision())
                            .param("paper", paper.paper())
                            .param("said", paper.said().text())
                            .update();
                }
            }
        }
    }

    private void taken(Entry entry, Position.Given it) {
        sql(
                        """
                        update position set replaced = :at
                        where decision = :decision and seat = :seat and replaced is null
                        """,
                        entry)
                .param("decision", it.decision())
                .param("seat", it.seat())
                .update();
        sql(
                        """
                        insert into position (decision, seat, n, choice, marks, reason, given_to,
                            version, proxy, by, at)
                        values (:decision, :seat, :n, :choice, cast(:marks as jsonb), :reason,
                            :given, :version, :proxy, :by, :at)
                        """,
                        entry)
                .param("decision", it.decision())
                .param("seat", it.seat())
                .param("n", it.n())
                .param("choice", it.answer().choice())
                .param("marks", json.writeValueAsString(it.answer().marks()))
                .param("reason", it.reason().text())
                .param("given", it.version())
                .param("version", it.proxy() ? 0 : it.version())
                .param("proxy", it.proxy())
                .update();
        objections.answered(entry, it);
    }

    /** With {@code :by} and {@code :at} filled in. */
    private StatementSpec sql(String text, Entry entry) {
        return jdbc.sql(text)
                .param("at", Timestamp.from(entry.at()))
                .param("by", entry.author().person());
    }
}
