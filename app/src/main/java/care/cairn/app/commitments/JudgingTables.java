package care.cairn.app.commitments;

import care.cairn.app.commitments.judgement.Judgement;
import care.cairn.app.commitments.judgement.JudgingSeat;
import care.cairn.app.commitments.judgement.Panel;
import care.cairn.app.ledger.Entry;
import java.sql.Timestamp;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the acts on the way to a judgement fill their tables. */
@Component
class JudgingTables {
    private final JdbcClient jdbc;

    JudgingTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void project(Entry entry, Judgement.Proposed it) {
        var step = it.step();
        jdbc.sql(
                        """
                        insert into account_judging (commitment, account, n, verdict, reason,
                            next_step, step_kind, step_partner, step_partner_name, step_by, seat,
                            rule, quorum, sectors, closes, by, at)
                        values (:id, :account, :n, :verdict, :reason, :nextStep, :kind,
                            :stepPartner, :stepPartnerName, :stepBy, :seat, :rule, :quorum,
                            :sectors, :closes, :by, :at)
                        """)
                .param("id", it.id())
                .param("account", it.account())
                .param("n", it.n())
                .param("verdict", it.verdict())
                .param("reason", it.reason().text())
                .param("nextStep", it.nextStep().text())
                .param("kind", step == null ? null : step.kind())
                .param("stepPartner", step == null ? null : step.partner())
                .param("stepPartnerName", step == null ? null : step.partnerName())
                .param("stepBy", step == null ? null : step.by())
                .param("seat", it.seat())
                .param("rule", it.rule())
                .param("quorum", it.quorum())
                .param("sectors", it.sectors().toArray(String[]::new))
                .param("closes", it.by())
                .param("by", entry.author().person())
                .param("at", Timestamp.from(entry.at()))
                .update();
        for (JudgingSeat seat : it.seats()) {
            boolean proposes = seat.seat().equals(it.seat());
            jdbc.sql(
                            """
                            insert into judging_seat (commitment, account, n, seat, partner,
                                partner_name, sector, holder, deputy, recused, choice, by, at)
                            values (:id, :account, :n, :seat, :partner, :partnerName, :sector,
                                :holder, :deputy, :recused, :choice, :by, :at)
                            """)
                    .param("id", it.id())
                    .param("account", it.account())
                    .param("n", it.n())
                    .param("seat", seat.seat())
                    .param("partner", seat.partner())
                    .param("partnerName", seat.partnerName())
                    .param("sector", seat.sector())
                    .param("holder", seat.holder())
                    .param("deputy", seat.deputy())
                    .param("recused", seat.recused())
                    .param("choice", proposes ? Panel.yes(it.rule()) : null)
                    .param("by", proposes ? entry.author().person() : null)
                    .param("at", proposes ? Timestamp.from(entry.at()) : null)
                    .update();
        }
    }

    void project(Entry entry, Judgement.Said it) {
        jdbc.sql(
                        """
                        update judging_seat set choice = :choice, reason = :reason, by = :by, at = :at
                        where commitment = :id and account = :account and n = :n and seat = :seat
                        """)
                .param("choice", it.choice())
                .param("reason", it.reason().text())
                .param("by", entry.author().person())
                .param("at", Timestamp.from(entry.at()))
                .param("id", it.id())
                .param("account", it.account())
                .param("n", it.n())
                .param("seat", it.seat())
                .update();
    }

    /** The judgement of an account that was being made has come to its end. */
    void ended(Entry entry, UUID commitment, int account, String how) {
        jdbc.sql(
                        """
                        update account_judging set ended = :how, ended_at = :at
                        where commitment = :id and account = :account and ended is null
                        """)
                .param("how", how)
                .param("at", Timestamp.from(entry.at()))
                .param("id", commitment)
                .param("account", account)
                .update();
    }
}
