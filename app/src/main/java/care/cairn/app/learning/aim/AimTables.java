package care.cairn.app.learning.aim;

import care.cairn.app.ledger.ActKind;
import care.cairn.app.ledger.Entry;
import care.cairn.app.ledger.GovernedTable;
import care.cairn.app.ledger.SubjectLink;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** How the acts about aims fill their tables; the module's own tables ask it. */
@Component
public class AimTables {
    public static final List<ActKind> KINDS =
            List.of(
                    new ActKind("aim.agreed/1", AimAct.Agreed.class),
                    new ActKind("aim.restated/1", AimAct.Restated.class),
                    new ActKind("aim.driver-added/1", AimAct.Added.class),
                    new ActKind("aim.driver-renamed/1", AimAct.Renamed.class),
                    new ActKind("aim.driver-moved/1", AimAct.Moved.class),
                    new ActKind("aim.driver-retired/1", AimAct.Retired.class),
                    new ActKind("aim.driver-taken-up/1", AimAct.TakenUp.class),
                    new ActKind("aim.linked/1", AimAct.Linked.class),
                    new ActKind("aim.unlinked/1", AimAct.Unlinked.class),
                    new ActKind("aim.returned/1", AimAct.Returned.class),
                    new ActKind("aim.ended/1", AimAct.Ended.class));

    public static final List<GovernedTable> TABLES =
            List.of(
                    GovernedTable.replayed("aim"),
                    GovernedTable.replayed("aim_statement"),
                    GovernedTable.replayed("aim_driver"),
                    GovernedTable.replayed("aim_link"),
                    GovernedTable.replayed("aim_version"));

    private final JdbcClient jdbc;

    AimTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How aims are shown; unknown ones are left out. */
    public List<SubjectLink> describe(Collection<String> subjects) {
        return jdbc.sql(
                        """
                        select 'aim/' || a.id as subject, '/learning/aims/' || a.id as path,
                               coalesce(s.title, '') as title, 'word.aim' as word
                        from aim a join aim_statement s on s.aim = a.id and s.until is null
                        where 'aim/' || a.id in (:subjects)
                        """)
                .param("subjects", subjects)
                .query(SubjectLink.class)
                .list();
    }

    /** Writes what the act changes. */
    public void project(Entry entry, AimAct act) {
        switch (act) {
            case AimAct.Agreed it -> agreed(entry, it);
            case AimAct.Restated it -> {
                next(entry, it, "restated", 0, it.why().text());
                sql(
                                "update aim_statement set until = :version where aim = :aim and until is null",
                                it)
                        .update();
                statement(it, it.statement());
            }
            case AimAct.Added it -> {
                next(entry, it, "added", it.n(), null);
                sql("update aim set drivers = :n where id = :aim", it).param("n", it.n()).update();
                sql(
                                """
                                insert into aim_driver (aim, n, since, place, kind, parent, text, retired)
                                select id, :n, version, version, :kind, :parent, :text, false
                                from aim where id = :aim
                                """,
                                it)
                        .param("n", it.n())
                        .param("kind", it.kind())
                        .param("parent", it.parent())
                        .param("text", it.text().text())
                        .update();
            }
            case AimAct.Renamed it -> {
                next(entry, it, "renamed", it.n(), null);
                changed(it, it.n(), "place, kind, parent, :text, retired")
                        .param("text", it.text().text())
                        .update();
            }
            case AimAct.Moved it -> {
                next(entry, it, "moved", it.n(), null);
                changed(it, it.n(), ":version, kind, cast(:parent as integer), text, retired")
                        .param("parent", it.parent())
                        .update();
            }
            case AimAct.Retired it -> {
                next(entry, it, "retired", it.n(), it.why().text());
                changed(it, it.n(), "place, kind, parent, text, true").update();
            }
            case AimAct.TakenUp it -> {
                next(entry, it, "taken-up", it.n(), null);
                changed(it, it.n(), "place, kind, parent, text, false").update();
            }
            case AimAct.Linked it -> {
                next(entry, it, "linked", it.n(), null);
                sql(
                                """
                                insert into aim_link (aim, n, subject, role, since)
                                values (:aim, :n, :to, :role, :version)
                                """,
                                it)
                        .param("n", it.n())
                        .param("to", it.to())
                        .param("role", it.role())
                        .update();
            }
            case AimAct.Unlinked it -> {
                next(entry, it, "unlinked", it.n(), null);
                sql(
                                """
                                update aim_link set until = :version
                                where aim = :aim and n = :n and subject = :to and until is null
                                """,
                                it)
                        .param("n", it.n())
                        .param("to", it.to())
                        .update();
            }
            case AimAct.Returned it -> returned(entry, it);
            case AimAct.Ended it ->
                    jdbc.sql(
                                    """
                                    update aim set ended = :how, ended_why = :reason,
                                        ended_by = :by, ended_at = :at
                                    where id = :aim
                                    """)
                            .param("aim", it.aim())
                            .param("how", it.how())
                            .param("reason", it.reason().text())
                            .param("by", entry.author().person())
                            .param("at", Timestamp.from(entry.at()))
                            .update();
        }
    }

    private void agreed(Entry entry, AimAct.Agreed it) {
        jdbc.sql(
                        """
                        insert into aim (id, number, lead, partner, agreed, entry, version, drivers)
                        values (:aim, :number, :lead, :partner, :at, :entry, 0, 0)
                        """)
                .param("aim", it.aim())
                .param("number", it.number())
                .param("lead", it.lead())
                .param("partner", entry.author().partner())
                .param("at", Timestamp.from(entry.at()))
                .param("entry", entry.index())
                .update();
        next(entry, it, "agreed", 0, null);
        statement(it, it.statement());
    }

    private void statement(AimAct act, Statement said) {
        sql(
                        """
                        insert into aim_statement (aim, since, title, how_much, for_whom, due)
                        values (:aim, :version, :title, :howMuch, :forWhom, :due)
                        """,
                        act)
                .param("title", said.title().text())
                .param("howMuch", said.howMuch().text())
                .param("forWhom", said.forWhom().text())
                .param("due", said.by())
                .update();
    }

    /** Another version begins. */
    private void next(Entry entry, AimAct act, String what, int n, @Nullable String why) {
        jdbc.sql("update aim set version = version + 1 where id = :aim")
                .param("aim", act.aim())
                .update();
        sql(
                        """
                        insert into aim_version (aim, version, what, n, why, by, at, entry)
                        values (:aim, :version, :what, :n, :why, :by, :at, :entry)
                        """,
                        act)
                .param("what", what)
                .param("n", n)
                .param("why", why)
                .param("by", entry.author().person())
                .param("at", Timestamp.from(entry.at()))
                .param("entry", entry.index())
                .update();
    }

    /** A part as it was until now ends, and one with other columns begins. */
    private StatementSpec changed(AimAct act, int n, String columns) {
        sql(
                        """
                        update aim_driver set until = :version
                        where aim = :aim and n = :n and until is null
                        """,
                        act)
                .param("n", n)
                .update();
        return sql(
                        """
                        insert into aim_driver (aim, n, since, place, kind, parent, text, retired)
                        select aim, n, :version, %s
                        from aim_driver where aim = :aim and n = :n and until = :version
                        """
                                .formatted(columns),
                        act)
                .param("n", n);
    }

    private void returned(Entry entry, AimAct.Returned it) {
        next(entry, it, "returned", it.version(), null);
        for (String table : List.of("aim_statement", "aim_driver", "aim_link")) {
            sql(
                            "update %s set until = :version where aim = :aim and until is null"
                                    .formatted(table),
                            it)
                    .update();
        }
        copy(it, "aim_statement", "title, how_much, for_whom, due");
        copy(it, "aim_driver", "n, place, kind, parent, text, retired");
        copy(it, "aim_link", "n, subject, role");
    }

    private void copy(AimAct.Returned it, String table, String columns) {
        sql(
                        """
                        insert into %1$s (aim, since, %2$s)
                        select aim, :version, %2$s from %1$s
                        where aim = :aim and since <= :to and (until is null or until > :to)
                        """
                                .formatted(table, columns),
                        it)
                .param("to", it.version())
                .update();
    }

    /** With {@code :aim} and the number of the version that has begun filled in. */
    private StatementSpec sql(String text, AimAct act) {
        return jdbc.sql(text).param("aim", act.aim()).param("version", version(act.aim()));
    }

    private int version(UUID aim) {
        return jdbc.sql("select version from aim where id = :aim")
                .param("aim", aim)
                .query(Integer.class)
                .single();
    }
}
