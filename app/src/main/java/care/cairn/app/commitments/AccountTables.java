package care.cairn.app.commitments;

import care.cairn.app.ledger.Entry;
import java.sql.Timestamp;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** How the acts of accounts fill their tables. */
@Component
class AccountTables {
    private final JdbcClient jdbc;

    AccountTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void project(Entry entry, Account.Given it) {
        var given =
                sql(
                                """
                                insert into commitment_account (commitment, n, due, promised,
                                    happened, explanation, help, next_step, measure, measure_name,
                                    measure_path, value, period, reading, known, claim_name,
                                    claim_path, claim_value, claim_period, claim_reading, by, at)
                                values (:id, :n, :due, :promised, :happened, :explanation, :help,
                                    :nextStep, :measure, :measureName, :measurePath, :value,
                                    :period, :reading, :known, :claimName, :claimPath, :claimValue,
                                    :claimPeriod, :claimReading, :by, :at)
                                """,
                                entry,
                                it.id())
                        .param("n", it.n())
                        .param("due", it.due())
                        .param("promised", it.promised().text())
                        .param("happened", it.happened().text())
                        .param("explanation", it.explanation().text())
                        .param("help", it.help().text())
                        .param("nextStep", it.nextStep().text());
        said(said(given, it.reading(), false), it.claim(), true).update();
    }

    void project(Entry entry, Lateness.Escalated it) {
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
    }

    private static StatementSpec said(
            StatementSpec sql, Account.@Nullable Reading said, boolean claim) {
        Map<String, @Nullable Object> values = new TreeMap<>();
        var on = claim ? "claim" : "measure";
        values.put(on + "Name", said == null ? null : said.name());
        values.put(on + "Path", said == null ? null : said.path());
        values.put(claim ? "claimValue" : "value", said == null ? null : said.value());
        values.put(claim ? "claimPeriod" : "period", said == null ? null : said.period());
        values.put(claim ? "claimReading" : "reading", said == null ? null : said.verdict());
        if (!claim) {
            values.put("measure", said == null ? null : said.measure());
            values.put("known", said == null ? null : said.known());
        }
        var filled = sql;
        for (var value : values.entrySet()) {
            filled = filled.param(value.getKey(), value.getValue());
        }
        return filled;
    }

    void project(Entry entry, Account.Questioned it) {
        sql(
                        """
                        insert into account_question (commitment, account, n, question, answer_by,
                            by, at)
                        values (:id, :account, :n, :question, :answerBy, :by, :at)
                        """,
                        entry,
                        it.id())
                .param("account", it.account())
                .param("n", it.n())
                .param("question", it.question().text())
                .param("answerBy", it.answerBy())
                .update();
    }

    void project(Entry entry, Account.Answered it) {
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
    }

    void project(Entry entry, Account.Judged it) {
        var step = it.step();
        sql(
                        """
                        update commitment_account
                        set verdict = :verdict, judged_reason = :reason, agreed_step = :nextStep,
                            step_kind = :kind, step_partner = :stepPartner,
                            step_partner_name = :stepPartnerName, step_by = :stepBy,
                            judged_by = :by, judged_for = :partner, judged_at = :at
                        where commitment = :id and n = :n
                        """,
                        entry,
                        it.id())
                .param("n", it.account())
                .param("verdict", it.verdict())
                .param("reason", it.reason().text())
                .param("nextStep", it.nextStep().text())
                .param("kind", step == null ? null : step.kind())
                .param("stepPartner", step == null ? null : step.partner())
                .param("stepPartnerName", step == null ? null : step.partnerName())
                .param("stepBy", step == null ? null : step.by())
                .param("partner", entry.author().partner())
                .update();
    }

    void project(Entry entry, Account.StepTaken it) {
        sql(
                        """
                        update commitment_account
                        set step_taken = :how, step_taken_by = :by, step_taken_at = :at
                        where commitment = :id and n = :n
                        """,
                        entry,
                        it.id())
                .param("n", it.account())
                .param("how", it.how().text())
                .update();
    }

    private StatementSpec sql(String text, Entry entry, UUID commitment) {
        return jdbc.sql(text)
                .param("id", commitment)
                .param("at", Timestamp.from(entry.at()))
                .param("by", entry.author().person());
    }
}
