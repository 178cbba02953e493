package care.cairn.app.decisions;

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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How the acts of this module fill its tables. */
@Component
class DecisionTables implements Governed {
    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    DecisionTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "decisions";
    }

    @Override
    public List<ActKind> kinds() {
        return List.of(
                new ActKind("decision.opened/1", Proposal.Opened.class),
                new ActKind("decision.roll-continued/1", Proposal.RollContinued.class),
                new ActKind("decision.amended/1", Proposal.Amended.class),
                new ActKind("decision.interest-declared/1", Interest.Declared.class),
                new ActKind("decision.position-taken/1", Position.Taken.class),
                new ActKind("decision.position-confirmed/1", Position.Confirmed.class),
                new ActKind("decision.objection-tested/1", Objection.Tested.class),
                new ActKind("decision.objection-settled/1", Objection.Settled.class),
                new ActKind("decision.closed/1", Closing.Closed.class),
                new ActKind("decision.outcome-stated/1", Closing.Stated.class));
    }

    @Override
    public List<GovernedTable> tables() {
        return Stream.of(
                        "decision",
                        "proposal_version",
                        "option_set_aside",
                        "evidence",
                        "decision_follows",
                        "roll_seat",
                        "interest",
                        "position",
                        "objection")
                .map(GovernedTable::replayed)
                .toList();
    }

    @Override
    public List<String> nouns() {
        return List.of(Decision.NOUN);
    }

    @Override
    public List<SubjectLink> describe(Collection<String> subjects) {
        return jdbc.sql(
                        """
                        select 'decision/' || id as subject, '/decisions/' || id as path,
                               coalesce(question, '') as title, 'word.decision' as word
                        from decision where 'decision/' || id in (:subjects)
                        """)
                .param("subjects", subjects)
                .query(SubjectLink.class)
                .list();
    }

    @Override
    public void project(Entry entry, Act act) {
        switch (act) {
            case Proposal.Opened it -> opened(entry, it);
            case Proposal.RollContinued it -> seats(it.decision(), it.from(), it.roll());
            case Proposal.Amended it -> amended(entry, it);
            case Interest.Declared it ->
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
            case Position.Taken it -> taken(entry, it);
            case Position.Confirmed it ->
                    jdbc.sql(
                                    """
                                    update position set version = :version
                                    where decision = :decision and seat = :seat and n = :n
                                    """)
                            .paramSource(it)
                            .update();
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
            case Closing.Closed it ->
                    sql(
                                    """
                                    update decision
                                    set outcome = :outcome, verdict = :verdict,
                                        because = cast(:because as jsonb), closed_by = :by,
                                        closed_at = :at, closed_reason = :reason, given = :given,
                                        eligible = :eligible, recused = :recused
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
            default -> throw new IllegalArgumentException(act + " is no act of this module");
        }
    }

    private void opened(Entry entry, Proposal.Opened it) {
        sql(
                        """
                        insert into decision (id, number, body, body_name, question, why_now, rule,
                            settings, quorum, sectors, proposer, proposer_partner, opened, version,
                            closes, ends)
                        values (:id, :number, :body, :bodyName, :question, :whyNow, :rule,
                            cast(:settings as jsonb), :quorum, string_to_array(:sectors, ','), :by,
                            :partner, :at, 1, :closes, :ends)
                        """,
                        entry)
                .param("id", it.decision())
                .param("number", it.number())
                .param("body", it.body())
                .param("bodyName", it.bodyName())
                .param("question", it.question().text())
                .param("whyNow", it.whyNow().text())
                .param("rule", it.rule().key())
                .param("settings", json.writeValueAsString(it.rule().settings()))
                .param("quorum", it.rule().quorum())
                .param("sectors", String.join(",", it.rule().sectors()))
                .param("partner", entry.author().partner())
                .param("closes", Timestamp.from(it.closes()))
                .param("ends", it.ends())
                .update();
        version(entry, it.decision(), 1, it.text().text(), "");
        for (int n = 0; n < it.setAside().size(); n++) {
            jdbc.sql(
                            """
                            insert into option_set_aside (decision, n, text, reason)
                            values (:decision, :n, :text, :reason)
                            """)
                    .param("decision", it.decision())
                    .param("n", n)
                    .param("text", it.setAside().get(n).text().text())
                    .param("reason", it.setAside().get(n).reason().text())
                    .update();
        }
        for (int n = 0; n < it.evidence().size(); n++) {
            jdbc.sql(
                            """
                            insert into evidence (decision, n, measure, name, path, value, period,
                                verdict, known)
                            values (:decision, :n, :measure, :name, :path, :value, :period,
                                :verdict, :known)
                            """)
                    .param("decision", it.decision())
                    .param("n", n)
                    .param("measure", it.evidence().get(n).measure())
                    .param("name", it.evidence().get(n).name())
                    .param("path", it.evidence().get(n).path())
                    .param("value", it.evidence().get(n).value())
                    .param("period", it.evidence().get(n).period())
                    .param("verdict", it.evidence().get(n).verdict())
                    .param("known", it.evidence().get(n).known())
                    .update();
        }
        for (int n = 0; n < it.follows().size(); n++) {
            jdbc.sql(
                            """
                            insert into decision_follows (decision, n, subject)
                            values (:decision, :n, :subject)
                            """)
                    .param("decision", it.decision())
                    .param("n", n)
                    .param("subject", it.follows().get(n))
                    .update();
        }
        seats(it.decision(), 0, it.roll());
    }

    private void seats(UUID decision, int from, List<RollSeat> roll) {
        for (int i = 0; i < roll.size(); i++) {
            var seat = roll.get(i);
            jdbc.sql(
                            """
                            insert into roll_seat (decision, seat, n, partner, partner_name, sector,
                                title, voting, holder, deputy)
                            values (:decision, :seat, :n, :partner, :partnerName, :sector,
                                :title, :voting, :holder, :deputy)
                            """)
                    .param("decision", decision)
                    .param("seat", seat.seat())
                    .param("n", from + i)
                    .param("partner", seat.partner())
                    .param("partnerName", seat.partnerName())
                    .param("sector", seat.sector())
                    .param("title", seat.title())
                    .param("voting", seat.voting())
                    .param("holder", seat.holder())
                    .param("deputy", seat.deputy())
                    .update();
        }
    }

    private void amended(Entry entry, Proposal.Amended it) {
        version(entry, it.decision(), it.version(), it.text().text(), it.reason().text());
        jdbc.sql("update decision set version = :version, closes = :closes where id = :decision")
                .param("version", it.version())
                .param("closes", Timestamp.from(it.closes()))
                .param("decision", it.decision())
                .update();
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

    private void version(
            Entry entry,
            UUID decision,
            int version,
            @Nullable String text,
            @Nullable String reason) {
        sql(
                        """
                        insert into proposal_version (decision, version, text, reason, by, at)
                        values (:decision, :version, :text, :reason, :by, :at)
                        """,
                        entry)
                .param("decision", decision)
                .param("version", version)
                .param("text", text)
                .param("reason", reason)
                .update();
    }

    private void taken(Entry entry, Position.Taken it) {
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
                        insert into position (decision, seat, n, choice, reason, given_to, version,
                            by, at)
                        values (:decision, :seat, :n, :choice, :reason, :version, :version,
                            :by, :at)
                        """,
                        entry)
                .param("decision", it.decision())
                .param("seat", it.seat())
                .param("n", it.n())
                .param("choice", it.choice())
                .param("reason", it.reason().text())
                .param("version", it.version())
                .update();
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
