package care.cairn.app.decisions.objection;

import care.cairn.app.decisions.Position;
import care.cairn.app.decisions.Proposal;
import care.cairn.app.ledger.Entry;
import java.sql.Timestamp;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The rows of objections: raised and withdrawn by positions, integrated by new versions. */
@Component
public class ObjectionTables {
    private final JdbcClient jdbc;

    ObjectionTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void project(Entry entry, Objection.Step step) {
        switch (step) {
            case Objection.Tested it ->
                    sql(
                                    """
                                    update objection
                                    set finding = :finding, finding_note = :note,
                                        tested_by = :by, tested_at = :at
                                    where id = :objection
                                    """,
                                    entry)
                            .param("finding", it.finding())
                            .param("note", it.note().text())
                            .param("objection", it.objection())
                            .update();
            case Objection.Settled it ->
                    sql(
                                    """
                                    update objection
                                    set settled = :way, settled_reason = :reason,
                                        settled_version = 0, settled_by = :by, settled_at = :at
                                    where id = :objection
                                    """,
                                    entry)
                            .param("way", it.way())
                            .param("reason", it.reason().text())
                            .param("objection", it.objection())
                            .update();
        }
    }

    public void integrated(Entry entry, Proposal.Amended it) {
        for (UUID objection : it.integrates()) {
            sql(
                            """
                            update objection
                            set settled = 'integrated', settled_reason = :reason,
                                settled_version = :version, settled_by = :by, settled_at = :at
                            where id = :objection
                            """,
                            entry)
                    .param("reason", it.reason().text())
                    .param("version", it.version())
                    .param("objection", objection)
                    .update();
        }
    }

    public void answered(Entry entry, Position.Given it) {
        if (it.objection() == null) {
            sql(
                            """
                            update objection
                            set settled = 'withdrawn', settled_reason = :reason,
                                settled_version = 0, settled_by = :by, settled_at = :at
                            where decision = :decision and seat = :seat and settled is null
                            """,
                            entry)
                    .param("reason", it.reason().text())
                    .param("decision", it.decision())
                    .param("seat", it.seat())
                    .update();
        } else {
            sql(
                            """
                            insert into objection (id, decision, n, seat, reason, by, at)
                            values (:id, :decision,
                                (select count(*) from objection where decision = :decision),
                                :seat, :reason, :by, :at)
                            on conflict (id) do update set reason = excluded.reason
                            """,
                            entry)
                    .param("id", it.objection())
                    .param("decision", it.decision())
                    .param("seat", it.seat())
                    .param("reason", it.reason().text())
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
