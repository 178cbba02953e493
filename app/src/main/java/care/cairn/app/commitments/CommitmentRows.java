package care.cairn.app.commitments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows for the pages of commitments. */
@Repository
class CommitmentRows {
    private static final String ROW =
            """
            select c.id, c.number, c.decision, t.what, c.partner, c.partner_name, c.person,
                   c.proposer, t.forum, t.forum_name, t.measure, t.measure_name, t.rhythm,
                   t.starts, t.ends, c.bound is not null as bound, c.waits_for, c.since, c.ended,
                   (select count(*) from commitment_account a where a.commitment = c.id) as given,
                   (select count(*) from commitment_account a
                    where a.commitment = c.id and a.verdict is null) as unjudged,
                   (select a.verdict from commitment_account a
                    where a.commitment = c.id and a.verdict is not null
                    order by a.n desc limit 1) as last_verdict,
                   (select h.person from hand_over h
                    where h.commitment = c.id and h.taken_at is null
                      and h.declined_at is null) as passing_to,
                   case when t.measure is null then null else t.direction end as direction,
                   t.publicity, c.settled_at is not null as settled,
                   (select count(*) from account_question q
                    where q.commitment = c.id and q.answered_at is null) as unanswered,
                   (select min(q.answer_by) from account_question q
                    where q.commitment = c.id and q.answered_at is null) as answer_by
            from commitment c
            join terms t on t.commitment = c.id
                 and t.version = case when c.waits_for = '' then coalesce(c.bound, c.version)
                                 else c.version end
            """;

    private final JdbcClient jdbc;

    CommitmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param member whether it is for somebody who is signed in
     */
    List<CommitmentRow> list(CommitmentFilter filter, boolean member) {
        return jdbc.sql(
                        ROW
                                + """
                                where (:member or t.publicity = 'public')
                                  and (cast(:partner as uuid) is null or c.partner = cast(:partner as uuid))
                                  and (cast(:forum as uuid) is null or t.forum = cast(:forum as uuid))
                                  and (cast(:measure as uuid) is null
                                       or t.measure = cast(:measure as uuid))
                                  and (:q = '' or t.what ilike :like or c.partner_name ilike :like
                                       or t.forum_name ilike :like or 'c-' || c.number = lower(:q)
                                       or cast(c.number as text) = :q)
                                order by c.number
                                """)
                .param("member", member)
                .param("partner", filter.partner())
                .param("forum", filter.forum())
                .param("measure", filter.measure())
                .param("q", filter.q())
                .param(
                        "like",
                        "%"
                                + filter.q()
                                        .replace("\\", "\\\\")
                                        .replace("%", "\\%")
                                        .replace("_", "\\_")
                                + "%")
                .query(CommitmentRow.class)
                .list();
    }

    /** What the table of the register says beyond the list, by commitment. */
    Map<UUID, RegisterTable.More> more(Collection<UUID> commitments) {
        Map<UUID, RegisterTable.More> more = new HashMap<>();
        if (!commitments.isEmpty()) {
            jdbc.sql(
                            """
                            select c.id, t.own_part, t.standard, t.if_not_met, t.review, t.direction,
                                   t.target
                            from commitment c
                            join terms t on t.commitment = c.id
                                 and t.version = case when c.waits_for = ''
                                                      then coalesce(c.bound, c.version)
                                                      else c.version end
                            where c.id in (:commitments)
                            """)
                    .param("commitments", commitments)
                    .query(RegisterTable.More.class)
                    .list()
                    .forEach(it -> more.put(it.id(), it));
        }
        return more;
    }

    /** Those made from a decision. */
    List<CommitmentRow> from(UUID decision) {
        return jdbc.sql(ROW + " where c.decision = :decision order by c.number")
                .param("decision", decision)
                .query(CommitmentRow.class)
                .list();
    }

    /** These, where they are known. */
    List<CommitmentRow> of(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(ROW + " where c.id in (:ids) order by c.number")
                        .param("ids", ids)
                        .query(CommitmentRow.class)
                        .list();
    }

    /** Those that a forum asks about and that have not ended. */
    List<CommitmentRow> before(UUID forum) {
        return jdbc.sql(ROW + " where c.ended is null and t.forum = :forum order by c.number")
                .param("forum", forum)
                .query(CommitmentRow.class)
                .list();
    }

    /** Those that have not ended and in which this person or these forums have a part. */
    List<CommitmentRow> concerning(UUID person, List<UUID> forums) {
        return jdbc.sql(
                        ROW
                                + """
                                where c.ended is null
                                  and (c.person = :person or c.proposer = :person
                                       or t.forum in (:forums)
                                       or exists (select 1 from hand_over h
                                           where h.commitment = c.id and h.person = :person
                                             and h.taken_at is null and h.declined_at is null))
                                order by c.number
                                """)
                .param("person", person)
                .param("forums", forums.isEmpty() ? List.of(person) : forums)
                .query(CommitmentRow.class)
                .list();
    }

    /**
     * Those that wait for what the body that asked says: open ones, and those that were declined
     * and of which nobody has said what becomes.
     *
     * @param all of every forum, or of these
     */
    List<CommitmentRow> unsettled(boolean all, List<UUID> forums) {
        return jdbc.sql(
                        ROW
                                + """
                                where (c.ended is null
                                       or (c.ended = 'declined' and c.settled_at is null))
                                  and (:all or t.forum in (:forums))
                                order by c.number
                                """)
                .param("all", all)
                .param("forums", forums.isEmpty() ? List.of(new UUID(0, 0)) : forums)
                .query(CommitmentRow.class)
                .list();
    }

    /** How many judgements that are being made this person has said something to, by commitment. */
    Map<UUID, Integer> said(UUID person) {
        Map<UUID, Integer> said = new HashMap<>();
        jdbc.sql(
                        """
                        select j.commitment, count(*) as said from account_judging j
                        where j.ended is null
                          and exists (select 1 from judging_seat s
                                      where s.commitment = j.commitment and s.account = j.account
                                        and s.n = j.n and s.choice is not null
                                        and (s.holder = :person or s.deputy = :person))
                        group by j.commitment
                        """)
                .param("person", person)
                .query(rs -> {
                    said.put(rs.getObject("commitment", UUID.class), rs.getInt("said"));
                });
        return said;
    }

    /** Steps that were agreed on, that a partner is to take, and that are not taken yet. */
    List<CommitmentPage.StepDue> steps(UUID partner) {
        return jdbc.sql(
                        """
                        select a.commitment, a.n, coalesce(a.agreed_step, '') as text,
                               t.forum_name as forum, c.partner_name as partner, a.step_by as "by"
                        from commitment_account a
                        join commitment c on c.id = a.commitment and c.ended is null
                        join terms t on t.commitment = c.id and t.version = c.version
                        where a.step_partner = :partner and a.step_taken_at is null
                        order by a.step_by nulls last, a.commitment, a.n
                        """)
                .param("partner", partner)
                .query(CommitmentPage.StepDue.class)
                .list();
    }

    /** AccountJudgements of an account, newest first, without what the seats said. */
    List<CommitmentPage.JudgingCard> judgings(UUID id, int account) {
        return jdbc.sql(
                        """
                        select n, verdict, reason, next_step, step_kind, step_partner_name, step_by,
                               rule, closes, by, at, ended, ended_at
                        from account_judging where commitment = :id and account = :account
                        order by n desc
                        """)
                .param("id", id)
                .param("account", account)
                .query((row, n) ->
                        new CommitmentPage.JudgingCard(
                                row.getInt("n"),
                                row.getString("verdict"),
                                row.getString("reason"),
                                row.getString("next_step"),
                                row.getString("step_kind"),
                                row.getString("step_partner_name"),
                                row.getObject("step_by", LocalDate.class),
                                row.getString("rule"),
                                row.getObject("closes", LocalDate.class),
                                row.getObject("by", UUID.class),
                                row.getTimestamp("at").toInstant(),
                                row.getString("ended"),
                                moment(row, "ended_at"),
                                said(id, account, row.getInt("n"))))
                .list();
    }

    private List<CommitmentPage.SaidCard> said(UUID id, int account, int judging) {
        return jdbc.sql(
                        """
                        select seat, partner_name as partner, recused, choice, reason, by
                        from judging_seat
                        where commitment = :id and account = :account and n = :n
                        order by recused, partner_name, seat
                        """)
                .param("id", id)
                .param("account", account)
                .param("n", judging)
                .query(CommitmentPage.SaidCard.class)
                .list();
    }

    /** Who proposed judgements of its accounts. */
    List<UUID> judges(UUID id) {
        return jdbc.sql(
                        """
                        select distinct by from account_judging
                        where commitment = :id and by is not null
                        """)
                .param("id", id)
                .query(UUID.class)
                .list();
    }

    /** By which a declined commitment was replaced, or null. */
    @Nullable UUID replacement(UUID id) {
        return jdbc.sql("select id from commitment where instead_of = :id")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    /** Accounts that were given, newest first, with their questions left out. */
    List<CommitmentPage.AccountCard> accounts(UUID id) {
        return jdbc.sql("select * from commitment_account where commitment = :id order by n desc")
                .param("id", id)
                .query((row, n) -> account(row))
                .list();
    }

    private static CommitmentPage.AccountCard account(ResultSet row) throws SQLException {
        var judged = row.getTimestamp("judged_at");
        return new CommitmentPage.AccountCard(
                row.getInt("n"),
                row.getObject("due", LocalDate.class),
                row.getString("promised"),
                row.getString("happened"),
                row.getString("explanation"),
                row.getString("help"),
                row.getString("next_step"),
                row.getString("measure_name"),
                row.getString("measure_path"),
                row.getString("value"),
                row.getString("period"),
                row.getString("reading"),
                row.getObject("known", LocalDate.class),
                row.getObject("by", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("verdict"),
                row.getString("judged_reason"),
                row.getString("agreed_step"),
                row.getObject("judged_by", UUID.class),
                judged == null ? null : judged.toInstant(),
                row.getString("step_kind"),
                row.getString("step_partner_name"),
                row.getObject("step_by", LocalDate.class),
                row.getString("step_taken"),
                row.getObject("step_taken_by", UUID.class),
                moment(row, "step_taken_at"),
                row.getString("claim_name"),
                row.getString("claim_path"),
                row.getString("claim_value"),
                row.getString("claim_period"),
                row.getString("claim_reading"));
    }

    List<CommitmentPage.QuestionCard> questions(UUID id) {
        return jdbc.sql("select * from account_question where commitment = :id order by account, n")
                .param("id", id)
                .query((row, n) -> {
                    var answered = row.getTimestamp("answered_at");
                    return new CommitmentPage.QuestionCard(
                            row.getInt("account"),
                            row.getInt("n"),
                            row.getString("question"),
                            row.getObject("by", UUID.class),
                            row.getTimestamp("at").toInstant(),
                            row.getObject("answer_by", LocalDate.class),
                            row.getString("answer"),
                            answered == null ? null : answered.toInstant());
                })
                .list();
    }

    /** The texts that were on the table, oldest first. */
    List<CommitmentPage.TextCard> texts(UUID id) {
        return jdbc.sql("select * from terms where commitment = :id order by version")
                .param("id", id)
                .query((row, n) ->
                        new CommitmentPage.TextCard(
                                row.getInt("version"),
                                row.getString("what"),
                                row.getString("standard"),
                                row.getString("own_part"),
                                row.getObject("ends", LocalDate.class),
                                row.getString("reason"),
                                row.getObject("by", UUID.class),
                                row.getTimestamp("at").toInstant(),
                                row.getObject("accepted_by", UUID.class),
                                moment(row, "accepted_at"),
                                moment(row, "agreed_at"),
                                moment(row, "kept_at"),
                                row.getString("kept_reason")))
                .list();
    }

    List<CommitmentPage.HandOverCard> handOvers(UUID id) {
        return jdbc.sql("select * from hand_over where commitment = :id order by n")
                .param("id", id)
                .query((row, n) ->
                        new CommitmentPage.HandOverCard(
                                row.getObject("from_person", UUID.class),
                                row.getObject("person", UUID.class),
                                row.getString("partner_name"),
                                row.getString("reason"),
                                row.getTimestamp("at").toInstant(),
                                moment(row, "taken_at"),
                                moment(row, "declined_at"),
                                row.getString("declined")))
                .list();
    }

    CommitmentPage.Ending ending(UUID id) {
        return jdbc.sql(
                        """
                        select ended, ended_reason, ended_by, ended_at, proposed, instead_of,
                               settled_reason, settled_by, settled_at
                        from commitment
                        where id = :id
                        """)
                .param("id", id)
                .query((row, n) ->
                        new CommitmentPage.Ending(
                                row.getString("ended"),
                                row.getString("ended_reason"),
                                row.getObject("ended_by", UUID.class),
                                moment(row, "ended_at"),
                                row.getTimestamp("proposed").toInstant(),
                                row.getObject("instead_of", UUID.class),
                                row.getString("settled_reason"),
                                row.getObject("settled_by", UUID.class),
                                moment(row, "settled_at")))
                .single();
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
