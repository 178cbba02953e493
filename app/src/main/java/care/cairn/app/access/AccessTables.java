package care.cairn.app.access;

import care.cairn.app.access.erasure.ErasureRequest;
import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.ActKind;
import care.cairn.app.ledger.Entry;
import care.cairn.app.ledger.Governed;
import care.cairn.app.ledger.GovernedTable;
import care.cairn.app.ledger.SubjectLink;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
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
                new ActKind("access.role-withdrawn/1", Account.RoleWithdrawn.class),
                new ActKind("access.erasure-asked/1", ErasureRequest.Asked.class),
                new ActKind("access.erasure-approved/1", ErasureRequest.Approved.class),
                new ActKind("access.erasure-declined/1", ErasureRequest.Declined.class));
    }

    @Override
    public List<GovernedTable> tables() {
        return List.of(
                GovernedTable.replayed("granted_role"),
                GovernedTable.replayed("closed_account"),
                GovernedTable.replayed("erasure_request"));
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
            case ErasureRequest.Asked it ->
                    jdbc.sql(
                                    """
                                    insert into erasure_request
                                        (id, entries, ground, asker, approver, asked)
                                    values (:id, :entries, :ground, :asker, :approver, :asked)
                                    """)
                            .param("id", it.request())
                            .param("entries", it.entries().toArray(Long[]::new))
                            .param("ground", it.ground().name())
                            .param("asker", entry.author().person())
                            .param("approver", it.approver())
                            .param("asked", Timestamp.from(entry.at()))
                            .update();
            case ErasureRequest.Approved it -> decided(entry, it.request(), "approved");
            case ErasureRequest.Declined it -> decided(entry, it.request(), "declined");
            default -> throw new IllegalArgumentException(act + " is no act of this module");
        }
    }

    private void decided(Entry entry, UUID request, String outcome) {
        jdbc.sql(
                        """
                        update erasure_request set outcome = :outcome, decided = :decided
                        where id = :id
                        """)
                .param("outcome", outcome)
                .param("decided", Timestamp.from(entry.at()))
                .param("id", request)
                .update();
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
