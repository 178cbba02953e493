package care.cairn.app.decisions;

import care.cairn.app.decisions.ballot.Method;
import care.cairn.app.decisions.draft.PreparationTables;
import care.cairn.app.decisions.electorate.RollSeat;
import care.cairn.app.decisions.objection.ObjectionTables;
import care.cairn.app.ledger.Entry;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of a proposal: its text, its options, what was known, and its electorate. */
@Component
class ProposalTables {
    private final JdbcClient jdbc;
    private final ObjectionTables objections;
    private final PreparationTables drafts;
    private final JsonMapper json = JsonMapper.shared();

    ProposalTables(JdbcClient jdbc, ObjectionTables objections, PreparationTables drafts) {
        this.drafts = drafts;
        this.jdbc = jdbc;
        this.objections = objections;
    }

    void project(Entry entry, Proposal.Step step) {
        switch (step) {
            case Proposal.Opened it -> opened(entry, it);
            case Proposal.RollContinued it -> seats(it.decision(), it.from(), it.roll());
            case Proposal.Amended it -> {
                amended(entry, it);
                objections.integrated(entry, it);
            }
        }
    }

    private void opened(Entry entry, Proposal.Opened it) {
        var about = it.about();
        sql(
                        """
                        insert into decision (id, number, body, body_name, question, why_now, rule,
                            settings, quorum, sectors, proposer, proposer_partner, opened, version,
                            closes, ends, hidden, anonymous, kind, impact, undoing, reach, lighter,
                            about, about_way, about_until, amount)
                        values (:id, :number, :body, :bodyName, :question, :whyNow, :rule,
                            cast(:settings as jsonb), :quorum, string_to_array(:sectors, ','), :by,
                            :partner, :at, 1, :closes, :ends, :hidden, :anonymous, :kind, :impact,
                            :undoing, :reach, :lighter, :about, :way, :until, :amount)
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
                .param("hidden", it.method().hidden())
                .param("anonymous", it.method().anonymous())
                .param("kind", it.stakes().kind())
                .param("impact", it.stakes().impact())
                .param("undoing", it.stakes().undoing())
                .param("reach", it.stakes().reach())
                .param("lighter", it.stakes().lighter().text())
                .param("amount", it.stakes().amount())
                .param("about", about == null ? null : about.decision())
                .param("way", about == null ? null : about.way())
                .param("until", about == null ? null : about.until())
                .update();
        method(it.decision(), it.method());
        version(entry, it.decision(), 1, it.text().text(), "");
        setAside(it);
        evidence(it);
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
        var draft = it.draft();
        if (draft != null) {
            drafts.opened(draft, it.decision());
        }
    }

    private void setAside(Proposal.Opened it) {
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
    }

    private void evidence(Proposal.Opened it) {
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
    }

    private void method(UUID decision, Method method) {
        for (int n = 0; n < method.options().size(); n++) {
            jdbc.sql(
                            """
                            insert into proposal_option (decision, key, n, name, about)
                            values (:decision, :key, :n, :name, :about)
                            """)
                    .param("decision", decision)
                    .param("key", method.options().get(n).key())
                    .param("n", n)
                    .param("name", method.options().get(n).name().text())
                    .param("about", method.options().get(n).about().text())
                    .update();
        }
        method.roles()
                .forEach((role, seats) -> {
                    for (int n = 0; n < seats.size(); n++) {
                        jdbc.sql(
                                        """
                                        insert into role_seat (decision, role, seat, n)
                                        values (:decision, :role, :seat, :n)
                                        """)
                                .param("decision", decision)
                                .param("role", role)
                                .param("seat", seats.get(n))
                                .param("n", n)
                                .update();
                    }
                });
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

    /** With {@code :by} and {@code :at} filled in. */
    private StatementSpec sql(String text, Entry entry) {
        return jdbc.sql(text)
                .param("at", Timestamp.from(entry.at()))
                .param("by", entry.author().person());
    }
}
