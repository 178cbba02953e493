package care.cairn.app.commitments;

import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.ActKind;
import care.cairn.app.ledger.Entry;
import care.cairn.app.ledger.Governed;
import care.cairn.app.ledger.GovernedTable;
import care.cairn.app.ledger.SubjectLink;
import care.cairn.app.ledger.Words;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** How the acts of this module fill its tables. */
@Component
class CommitmentTables implements Governed {
    private final JdbcClient jdbc;

    CommitmentTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
                new ActKind("commitment.hand-over-asked/1", Promise.HandOverAsked.class),
                new ActKind("commitment.taken-over/1", Promise.TakenOver.class),
                new ActKind("commitment.hand-over-declined/1", Promise.HandOverDeclined.class),
                new ActKind("commitment.ended/1", Promise.Ended.class),
                new ActKind("account.given/1", Account.Given.class),
                new ActKind("account.questioned/1", Account.Questioned.class),
                new ActKind("account.answered/1", Account.Answered.class),
                new ActKind("account.judged/1", Account.Judged.class),
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
                        "account_escalation")
                .map(GovernedTable::replayed)
                .toList();
    }

    @Override
    public List<String> nouns() {
        return List.of(Commitment.NOUN);
    }

    @Override
    public List<SubjectLink> describe(Collection<String> subjects) {
        return jdbc.sql(
                        """
                        select 'commitment/' || c.id as subject, '/commitments/' || c.id as path,
                               coalesce(t.what, '') as title, 'word.commitment' as word
                        from commitment c
                        join terms t on t.commitment = c.id and t.version = c.version
                        where 'commitment/' || c.id in (:subjects)
                        """)
                .param("subjects", subjects)
                .query(SubjectLink.class)
                .list();
    }

    @Override
    public void project(Entry entry, Act act) {
        switch (act) {
            case Promise.Proposed it -> proposed(entry, it);
            case Promise.Accepted it -> accepted(entry, it);
            case Promise.Negotiated it -> negotiated(entry, it);
            case Promise.Agreed it -> {
                sql(
                                """
                                update terms set agreed_by = :by, agreed_at = :at
                                where commitment = :id and version = :version
                                """,
                                entry,
                                it.id())
                        .param("version", it.version())
                        .update();
                waits(it.id(), Commitment.HOLDER);
            }
            case Promise.Kept it -> kept(entry, it);
            case Promise.Declined it -> ended(entry, it.id(), Commitment.DECLINED, it.reason());
            case Promise.Ended it -> ended(entry, it.id(), it.how(), it.reason());
            case Promise.HandOverAsked it -> asked(entry, it);
            case Promise.TakenOver it -> taken(entry, it);
            case Promise.HandOverDeclined it ->
                    sql(
                                    """
                                    update hand_over set declined_at = :at, declined = :reason
                                    where commitment = :id and n = :n
                                    """,
                                    entry,
                                    it.id())
                            .param("n", it.n())
                            .param("reason", it.reason().text())
                            .update();
            case Lateness.Escalated it ->
                    jdbc.sql(
                                    """
                                    insert into account_escalation (commitment, due, rung, body, at)
                                    values (:id, :due, :rung, :body, :at)
                                    """)
                            .param("id", it.id())
                            .param("due", it.due())
                            .param("rung", it.rung())
                            .param("body", it.body())
                            .param("at", Timestamp.from(entry.at()))
                            .update();
            case Account.Given it -> given(entry, it);
            case Account.Questioned it ->
                    sql(
                                    """
                                    insert into account_question (commitment, account, n, question,
                                        answer_by, by, at)
                                    values (:id, :account, :n, :question, :answerBy, :by, :at)
                                    """,
                                    entry,
                                    it.id())
                            .param("account", it.account())
                            .param("n", it.n())
                            .param("question", it.question().text())
                            .param("answerBy", it.answerBy())
                            .update();
            case Account.Answered it ->
                    sql(
                                    """
                                    update account_question
                                    set answer = :answer, answered_by = :by, answered_at = :at
                                    where commitment = :id and account = :account and n = :n
                                    """,
                                    entry,
                                    it.id())
                            .param("account", it.account())
                            .param("n", it.n())
                            .param("answer", it.answer().text())
                            .update();
            case Account.Judged it ->
                    sql(
                                    """
                                    update commitment_account
                                    set verdict = :verdict, judged_reason = :reason,
                                        agreed_step = :step, judged_by = :by,
                                        judged_for = :partner, judged_at = :at
                                    where commitment = :id and n = :account
                                    """,
                                    entry,
                                    it.id())
                            .param("account", it.account())
                            .param("verdict", it.verdict())
                            .param("reason", it.reason().text())
                            .param("step", it.nextStep().text())
                            .param("partner", entry.author().partner())
                            .update();
            default -> throw new IllegalArgumentException(act + " is no act of this module");
        }
    }

    private void proposed(Entry entry, Promise.Proposed it) {
        sql(
                        """
                        insert into commitment (id, number, decision, proposer, proposed, version,
                            waits_for, partner, partner_name, person, hand_overs)
                        values (:id, :number, :decision, :by, :at, 1, 'holder', :partner,
                            :partnerName, :person, 0)
                        """,
                        entry,
                        it.id())
                .param("number", it.number())
                .param("decision", it.decision())
                .param("partner", it.terms().partner())
                .param("partnerName", it.terms().partnerName())
                .param("person", it.terms().person())
                .update();
        terms(entry, it.id(), 1, it.terms(), Words.NONE);
    }

    private void terms(Entry entry, UUID commitment, int version, Terms terms, Words reason) {
        var goal = terms.goal();
        sql(
                        """
                        insert into terms (commitment, version, what, partner, partner_name, person,
                            own_part, forum, forum_name, standard, measure, measure_name, direction,
                            target, target_by, rhythm, if_not_met, starts, review, ends, reason, by,
                            at)
                        values (:id, :version, :what, :partner, :partnerName, :person,
                            :ownPart, :forum, :forumName, :standard, :measure, :measureName,
                            :direction, :target, :targetBy, :rhythm, :ifNotMet, :starts, :review,
                            :ends, :reason, :by, :at)
                        """,
                        entry,
                        commitment)
                .param("version", version)
                .param("what", terms.what().text())
                .param("partner", terms.partner())
                .param("partnerName", terms.partnerName())
                .param("person", terms.person())
                .param("ownPart", terms.ownPart().text())
                .param("forum", terms.forum())
                .param("forumName", terms.forumName())
                .param("standard", terms.standard().text())
                .param("measure", goal == null ? null : goal.measure())
                .param("measureName", goal == null ? null : goal.name())
                .param("direction", goal == null ? null : goal.direction())
                .param("target", goal == null ? null : goal.target())
                .param("targetBy", goal == null ? null : goal.by())
                .param("rhythm", terms.rhythm())
                .param("ifNotMet", terms.ifNotMet().text())
                .param("starts", terms.start())
                .param("review", terms.review())
                .param("ends", terms.end())
                .param("reason", reason.text())
                .update();
        for (var helper : terms.helpers()) {
            jdbc.sql(
                            """
                            insert into terms_helper (commitment, version, partner, name)
                            values (:id, :version, :partner, :name)
                            """)
                    .param("id", commitment)
                    .param("version", version)
                    .param("partner", helper.partner())
                    .param("name", helper.name())
                    .update();
        }
    }

    private void accepted(Entry entry, Promise.Accepted it) {
        sql(
                        """
                        update terms set accepted_by = :by, accepted_at = :at
                        where commitment = :id and version = :version
                        """,
                        entry,
                        it.id())
                .param("version", it.version())
                .update();
        sql(
                        """
                        update commitment
                        set bound = :version, waits_for = '', since = coalesce(since, :at),
                            accepted_by = :by
                        where id = :id
                        """,
                        entry,
                        it.id())
                .param("version", it.version())
                .update();
    }

    private void negotiated(Entry entry, Promise.Negotiated it) {
        terms(entry, it.id(), it.version(), it.terms(), it.reason());
        sql(
                        """
                        update commitment
                        set version = :version,
                            waits_for = case when person = :by then 'forum' else 'holder' end
                        where id = :id
                        """,
                        entry,
                        it.id())
                .param("version", it.version())
                .update();
    }

    private void kept(Entry entry, Promise.Kept it) {
        sql(
                        """
                        update terms set kept_by = :by, kept_at = :at, kept_reason = :reason
                        where commitment = :id and version = :version
                        """,
                        entry,
                        it.id())
                .param("version", it.version())
                .param("reason", it.reason().text())
                .update();
        jdbc.sql(
                        """
                        update commitment
                        set waits_for = case when bound is null then 'holder' else '' end
                        where id = :id
                        """)
                .param("id", it.id())
                .update();
    }

    private void waits(UUID commitment, String whom) {
        jdbc.sql("update commitment set waits_for = :whom where id = :id")
                .param("whom", whom)
                .param("id", commitment)
                .update();
    }

    private void ended(Entry entry, UUID commitment, String how, Words reason) {
        sql(
                        """
                        update commitment
                        set ended = :how, ended_reason = :reason, ended_by = :by, ended_at = :at,
                            waits_for = ''
                        where id = :id
                        """,
                        entry,
                        commitment)
                .param("how", how)
                .param("reason", reason.text())
                .update();
    }

    private void asked(Entry entry, Promise.HandOverAsked it) {
        sql(
                        """
                        insert into hand_over (commitment, n, from_person, partner, partner_name,
                            person, reason, by, at)
                        values (:id, :n, (select person from commitment where id = :id), :partner,
                            :partnerName, :person, :reason, :by, :at)
                        """,
                        entry,
                        it.id())
                .param("n", it.n())
                .param("partner", it.partner())
                .param("partnerName", it.partnerName())
                .param("person", it.person())
                .param("reason", it.reason().text())
                .update();
        jdbc.sql("update commitment set hand_overs = :n where id = :id")
                .param("n", it.n())
                .param("id", it.id())
                .update();
    }

    private void taken(Entry entry, Promise.TakenOver it) {
        sql("update hand_over set taken_at = :at where commitment = :id and n = :n", entry, it.id())
                .param("n", it.n())
                .update();
        jdbc.sql(
                        """
                        update commitment c
                        set person = h.person, partner = h.partner, partner_name = h.partner_name
                        from hand_over h
                        where h.commitment = c.id and h.n = :n and c.id = :id
                        """)
                .param("n", it.n())
                .param("id", it.id())
                .update();
    }

    private void given(Entry entry, Account.Given it) {
        var reading = it.reading();
        sql(
                        """
                        insert into commitment_account (commitment, n, due, promised, happened,
                            explanation, help, next_step, measure, measure_name, measure_path,
                            value, period, reading, known, by, at)
                        values (:id, :n, :due, :promised, :happened, :explanation, :help, :nextStep,
                            :measure, :measureName, :measurePath, :value, :period, :reading, :known,
                            :by, :at)
                        """,
                        entry,
                        it.id())
                .param("n", it.n())
                .param("due", it.due())
                .param("promised", it.promised().text())
                .param("happened", it.happened().text())
                .param("explanation", it.explanation().text())
                .param("help", it.help().text())
                .param("nextStep", it.nextStep().text())
                .param("measure", reading == null ? null : reading.measure())
                .param("measureName", reading == null ? null : reading.name())
                .param("measurePath", reading == null ? null : reading.path())
                .param("value", reading == null ? null : reading.value())
                .param("period", reading == null ? null : reading.period())
                .param("reading", reading == null ? null : reading.verdict())
                .param("known", reading == null ? null : reading.known())
                .update();
    }

    /** With {@code :id}, {@code :by} and {@code :at} filled in. */
    private StatementSpec sql(String text, Entry entry, UUID commitment) {
        return jdbc.sql(text)
                .param("id", commitment)
                .param("at", Timestamp.from(entry.at()))
                .param("by", entry.author().person());
    }
}
