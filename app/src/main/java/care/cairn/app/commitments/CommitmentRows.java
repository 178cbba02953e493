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
                      and h.declined_at is null) as passing_to
            from commitment c
            join terms t on t.commitment = c.id
                 and t.version = case when c.waits_for = '' then coalesce(c.bound, c.version)
                                 else c.version end
            """;

    private final JdbcClient jdbc;

    CommitmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CommitmentRow> list(CommitmentFilter filter) {
        return jdbc.sql(
                        ROW
                                + """
                                where (cast(:partner as uuid) is null or c.partner = cast(:partner as uuid))
                                  and (cast(:forum as uuid) is null or t.forum = cast(:forum as uuid))
                                  and (cast(:measure as uuid) is null
                                       or t.measure = cast(:measure as uuid))
                                  and (:q = '' or t.what ilike :like or c.partner_name ilike :like
                                       or t.forum_name ilike :like or 'c-' || c.number = lower(:q)
                                       or cast(c.number as text) = :q)
                                order by c.number
                                """)
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
                judged == null ? null : judged.toInstant());
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
                        select ended, ended_reason, ended_by, ended_at, proposed from commitment
                        where id = :id
                        """)
                .param("id", id)
                .query((row, n) ->
                        new CommitmentPage.Ending(
                                row.getString("ended"),
                                row.getString("ended_reason"),
                                row.getObject("ended_by", UUID.class),
                                moment(row, "ended_at"),
                                row.getTimestamp("proposed").toInstant()))
                .single();
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
