package care.cairn.app.commitments;

import care.cairn.app.commitments.judgement.Judgement;
import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.ActKind;
import care.cairn.app.ledger.Entry;
import care.cairn.app.ledger.Governed;
import care.cairn.app.ledger.GovernedTable;
import care.cairn.app.ledger.SubjectLink;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which acts this module has and which tables they fill. */
@Component
class CommitmentTables implements Governed {
    private final JdbcClient jdbc;
    private final PromiseTables promises;
    private final AccountTables accounts;
    private final JudgingTables judgings;

    CommitmentTables(
            JdbcClient jdbc,
            PromiseTables promises,
            AccountTables accounts,
            JudgingTables judgings) {
        this.jdbc = jdbc;
        this.promises = promises;
        this.accounts = accounts;
        this.judgings = judgings;
    }

    @Override
    public String module() {
        return "commitments";
    }

    @Override
    public List<ActKind> kinds() {
        return List.of(
                new ActKind("commitment.proposed/1", Promise.Proposed.class),
                new ActKind("commitment.accepted/1", Promise.Accepted.class),
                new ActKind("commitment.negotiated/1", Promise.Negotiated.class),
                new ActKind("commitment.agreed/1", Promise.Agreed.class),
                new ActKind("commitment.kept/1", Promise.Kept.class),
                new ActKind("commitment.declined/1", Promise.Declined.class),
                new ActKind("commitment.let-go/1", Promise.LetGo.class),
                new ActKind("commitment.hand-over-asked/1", Promise.HandOverAsked.class),
                new ActKind("commitment.taken-over/1", Promise.TakenOver.class),
                new ActKind("commitment.hand-over-declined/1", Promise.HandOverDeclined.class),
                new ActKind("commitment.ended/1", Promise.Ended.class),
                new ActKind("account.given/1", Account.Given.class),
                new ActKind("account.questioned/1", Account.Questioned.class),
                new ActKind("account.answered/1", Account.Answered.class),
                new ActKind("account.judged/1", Account.Judged.class),
                new ActKind("account.step-taken/1", Account.StepTaken.class),
                new ActKind("judgement.proposed/1", Judgement.Proposed.class),
                new ActKind("judgement.said/1", Judgement.Said.class),
                new ActKind("judgement.fell/1", Judgement.Fell.class),
                new ActKind("upward.recorded/1", Upward.Recorded.class),
                new ActKind("upward.lifted/1", Upward.Lifted.class),
                new ActKind("account.escalated/1", Lateness.Escalated.class));
    }

    @Override
    public List<GovernedTable> tables() {
        return Stream.of(
                        "commitment",
                        "terms",
                        "terms_helper",
                        "hand_over",
                        "commitment_account",
                        "account_question",
                        "account_judging",
                        "judging_seat",
                        "upward_duty",
                        "account_escalation")
                .map(GovernedTable::replayed)
                .toList();
    }

    @Override
    public List<String> nouns() {
        return List.of(Commitment.NOUN, Upward.NOUN);
    }

    @Override
    public List<SubjectLink> describe(Collection<String> subjects) {
        return jdbc.sql(
                        """
                        select 'commitment/' || c.id as subject, '/commitments/' || c.id as path,
                               case when t.publicity = 'partners' then 'C-' || c.number
                                    else coalesce(t.what, '') end as title,
                               'word.commitment' as word
                        from commitment c
                        join terms t on t.commitment = c.id and t.version = c.version
                        where 'commitment/' || c.id in (:subjects)
                        union all
                        select 'upward-duty/' || id, '/commitments/of/partner/' || partner,
                               coalesce(to_whom, ''), 'word.upward-duty'
                        from upward_duty where 'upward-duty/' || id in (:subjects)
                        """)
                .param("subjects", subjects)
                .query(SubjectLink.class)
                .list();
    }

    @Override
    public void project(Entry entry, Act act) {
        switch (act) {
            case Account.Given it -> accounts.project(entry, it);
            case Account.Questioned it -> accounts.project(entry, it);
            case Account.Answered it -> accounts.project(entry, it);
            case Account.StepTaken it -> accounts.project(entry, it);
            case Account.Judged it -> {
                accounts.project(entry, it);
                judgings.ended(entry, it.id(), it.account(), "carried");
            }
            case Lateness.Escalated it -> accounts.project(entry, it);
            case Judgement.Proposed it -> judgings.project(entry, it);
            case Judgement.Said it -> judgings.project(entry, it);
            case Judgement.Fell it -> judgings.ended(entry, it.id(), it.account(), it.because());
            default -> promises.project(entry, act);
        }
    }
}
