package care.cairn.app.access;

import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.ActKind;
import care.cairn.app.ledger.Entry;
import care.cairn.app.ledger.Governed;
import care.cairn.app.ledger.GovernedTable;
import care.cairn.app.ledger.SubjectLink;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the acts of this module fill its governed tables: who has which role, who is shut out. */
@Component
class AccessTables implements Governed {
    private final JdbcClient jdbc;

    AccessTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "access";
    }

    @Override
    public List<ActKind> kinds() {
        return List.of(
                new ActKind("access.invited/1", Account.Invited.class),
                new ActKind("access.account-opened/1", Account.Opened.class),
                new ActKind("access.account-closed/1", Account.Closed.class),
                new ActKind("access.account-reopened/1", Account.Reopened.class),
                new ActKind("access.role-granted/1", Account.RoleGranted.class),
                new ActKind("access.role-withdrawn/1", Account.RoleWithdrawn.class));
    }

    @Override
    public List<GovernedTable> tables() {
        return List.of(
                GovernedTable.replayed("granted_role"), GovernedTable.replayed("closed_account"));
    }

    @Override
    public void project(Entry entry, Act act) {
        switch (act) {
            case Account.Invited invited -> {}
            case Account.Opened opened -> {}
            case Account.Closed it ->
                    jdbc.sql("insert into closed_account (person, since) values (:person, :since)")
                            .param("person", it.person())
                            .param("since", Timestamp.from(entry.at()))
                            .update();
            case Account.Reopened it ->
                    jdbc.sql("delete from closed_account where person = :person")
                            .param("person", it.person())
                            .update();
            case Account.RoleGranted it ->
                    jdbc.sql(
                                    """
                                    insert into granted_role (person, role, since)
                                    values (:person, :role, :since)
                                    """)
                            .param("person", it.person())
                            .param("role", it.role())
                            .param("since", Timestamp.from(entry.at()))
                            .update();
            case Account.RoleWithdrawn it ->
                    jdbc.sql("delete from granted_role where person = :person and role = :role")
                            .paramSource(it)
                            .update();
            default -> throw new IllegalArgumentException(act + " is no act of this module");
        }
    }

    /** These acts are about people, whom the partnership describes. */
    @Override
    public List<String> nouns() {
        return List.of();
    }

    @Override
    public List<SubjectLink> describe(Collection<String> subjects) {
        return List.of();
    }
}
