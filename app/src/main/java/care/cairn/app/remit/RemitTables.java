package care.cairn.app.remit;

import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.ActKind;
import care.cairn.app.ledger.Entry;
import care.cairn.app.ledger.Governed;
import care.cairn.app.ledger.GovernedTable;
import care.cairn.app.ledger.SubjectLink;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How the acts of this module fill its tables. */
@Component
class RemitTables implements Governed {
    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    RemitTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "remit";
    }

    @Override
    public List<ActKind> kinds() {
        return List.of(
                new ActKind("remit.kind-named/1", KindOfDecision.Named.class),
                new ActKind("remit.kind-retired/1", KindOfDecision.Retired.class),
                new ActKind("remit.rule-chosen/1", KindRule.Chosen.class),
                new ActKind("remit.delegation-given/1", Delegation.Given.class),
                new ActKind("remit.delegation-ended/1", Delegation.Ended.class));
    }

    @Override
    public List<GovernedTable> tables() {
        return List.of(
                GovernedTable.replayed("decision_kind"),
                GovernedTable.replayed("kind_rule"),
                GovernedTable.replayed("delegation"));
    }

    @Override
    public List<String> nouns() {
        return List.of(Delegation.NOUN, KindOfDecision.NOUN);
    }

    @Override
    public List<SubjectLink> describe(Collection<String> subjects) {
        var links =
                new ArrayList<>(
                        jdbc.sql(
                                        """
                                        select 'delegation/' || id as subject,
                                               '/remits/' || id as path,
                                               clause as title, 'word.delegation' as word
                                        from delegation where 'delegation/' || id in (:subjects)
                                        """)
                                .param("subjects", subjects)
                                .query(SubjectLink.class)
                                .list());
        links.addAll(
                jdbc.sql(
                                """
                                select distinct on (kind) 'kind-of-decision/' || kind as subject,
                                       '/remits/kinds' as path, english as title,
                                       'word.kind-of-decision' as word
                                from decision_kind
                                where 'kind-of-decision/' || kind in (:subjects)
                                order by kind, since desc
                                """)
                        .param("subjects", subjects)
                        .query(SubjectLink.class)
                        .list());
        return links;
    }

    @Override
    public void project(Entry entry, Act act) {
        switch (act) {
            case KindOfDecision.Named it -> named(it);
            case KindOfDecision.Retired it -> retired(it);
            case KindRule.Chosen it -> chosen(it);
            case Delegation.Given it -> given(entry, it);
            case Delegation.Ended it ->
                    jdbc.sql(
                                    """
                                    update delegation set until = :until, ended_why = :reason
                                    where id = :id
                                    """)
                            .param("id", it.delegation())
                            .param("until", it.until())
                            .param("reason", it.reason().text())
                            .update();
            default -> throw new IllegalArgumentException(act + " is no act of this module");
        }
    }

    private void named(KindOfDecision.Named it) {
        jdbc.sql(
                        """
                        insert into decision_kind (kind, since, english, french)
                        values (:kind, :since, :english, :french)
                        on conflict (kind, since) do update
                            set english = :english, french = :french, until = null
                        """)
                .param("kind", it.kind())
                .param("since", it.since())
                .param("english", it.name().en())
                .param("french", it.name().fr())
                .update();
    }

    /** One that came along and was never named gets a row that says when it went. */
    private void retired(KindOfDecision.Retired it) {
        int found =
                jdbc.sql(
                                """
                                update decision_kind set until = :until
                                where kind = :kind and since = (
                                    select max(since) from decision_kind where kind = :kind)
                                """)
                        .param("kind", it.kind())
                        .param("until", it.until())
                        .update();
        if (found == 0) {
            jdbc.sql(
                            """
                            insert into decision_kind (kind, since, english, french, until)
                            values (:kind, :since, '', '', :until)
                            """)
                    .param("kind", it.kind())
                    .param("since", LocalDate.MIN)
                    .param("until", it.until())
                    .update();
        }
    }

    private void chosen(KindRule.Chosen it) {
        jdbc.sql(
                        """
                        insert into kind_rule (body, kind, since, rule, settings, clause)
                        values (:body, :kind, :since, :rule, cast(:settings as jsonb), :clause)
                        on conflict (body, kind, since) do update
                            set rule = :rule, settings = cast(:settings as jsonb), clause = :clause
                        """)
                .param("body", it.body())
                .param("kind", it.kind())
                .param("since", it.since())
                .param("rule", it.rule())
                .param("settings", json.writeValueAsString(it.settings()))
                .param("clause", it.clause())
                .update();
    }

    private void given(Entry entry, Delegation.Given it) {
        jdbc.sql(
                        """
                        insert into delegation (id, kind, body, person, level, most, currency,
                            clause, by, decision, since, until, given)
                        values (:id, :kind, :body, :person, :level, :most, :currency, :clause,
                            :by, :decision, :since, :until, :at)
                        """)
                .param("id", it.delegation())
                .param("kind", it.kind())
                .param("body", it.body())
                .param("person", it.person())
                .param("level", it.level())
                .param("most", it.limit())
                .param("currency", it.currency())
                .param("clause", it.clause())
                .param("by", it.by())
                .param("decision", it.decision())
                .param("since", it.since())
                .param("until", it.until())
                .param("at", Timestamp.from(entry.at()))
                .update();
    }
}
