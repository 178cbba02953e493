package care.cairn.app.commitments;

import care.cairn.app.commitments.judgement.JudgingSeat;
import care.cairn.app.commitments.judgement.Panel;
import care.cairn.app.commitments.judgement.Step;
import care.cairn.app.ledger.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Commitments as their tables hold them, read back into the aggregate. */
@Repository
class CommitmentStore {
    private final JdbcClient jdbc;

    CommitmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number that the next commitment gets; held until the transaction ends. */
    int nextNumber() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('commitments.number'))").query(rs -> {});
        return jdbc.sql("select coalesce(max(number), 0) + 1 from commitment")
                .query(Integer.class)
                .single();
    }

    Map<Integer, Commitments.Numbered> numbered() {
        return jdbc
                .sql(
                        """
                        select c.id, c.number, coalesce(t.what, '') as what
                        from commitment c
                        join terms t on t.commitment = c.id and t.version = c.version
                        """)
                .query(Commitments.Numbered.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Commitments.Numbered::number, Function.identity()));
    }

    /** Those made from a decision that have not ended. */
    List<UUID> openFrom(UUID decision) {
        return jdbc.sql(
                        """
                        select id from commitment where decision = :decision and ended is null
                        order by number
                        """)
                .param("decision", decision)
                .query(UUID.class)
                .list();
    }

    /** Read and held, so that nobody else changes it meanwhile. */
    Optional<Commitment> hold(UUID id) {
        jdbc.sql("select 1 from commitment where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional();
        return find(id);
    }

    Optional<Commitment> find(UUID id) {
        return jdbc.sql("select * from commitment where id = :id")
                .param("id", id)
                .query((row, n) -> commitment(row))
                .optional();
    }

    private Commitment commitment(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        int version = row.getInt("version");
        var bound = row.getObject("bound", Integer.class);
        var waits = row.getString("waits_for");
        var partner = row.getObject("partner", UUID.class);
        var name = row.getString("partner_name");
        var person = row.getObject("person", UUID.class);
        var binding = bound == null ? null : terms(id, bound).heldBy(partner, name, person);
        boolean settled = binding != null && waits.isEmpty();
        var newest = terms(id, version).heldBy(partner, name, person);
        return new Commitment(
                id,
                row.getInt("number"),
                row.getObject("decision", UUID.class),
                row.getObject("proposer", UUID.class),
                settled ? Objects.requireNonNull(binding) : newest,
                binding,
                version,
                waits,
                moment(row, "since"),
                passing(id),
                row.getInt("hand_overs"),
                accounts(id),
                row.getString("ended"),
                row.getTimestamp("settled_at") != null);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    Terms terms(UUID id, int version) {
        return jdbc.sql("select * from terms where commitment = :id and version = :version")
                .param("id", id)
                .param("version", version)
                .query((row, n) -> terms(row, helpers(id, version)))
                .single();
    }

    private List<Terms.Supporter> helpers(UUID id, int version) {
        return jdbc.sql(
                        """
                        select partner, name from terms_helper
                        where commitment = :id and version = :version order by name, partner
                        """)
                .param("id", id)
                .param("version", version)
                .query(Terms.Supporter.class)
                .list();
    }

    private static Terms terms(ResultSet row, List<Terms.Supporter> helpers) throws SQLException {
        var measure = row.getObject("measure", UUID.class);
        return new Terms(
                new Words(row.getString("what")),
                row.getObject("partner", UUID.class),
                row.getString("partner_name"),
                row.getObject("person", UUID.class),
                helpers,
                new Words(row.getString("own_part")),
                row.getObject("forum", UUID.class),
                row.getString("forum_name"),
                new Words(row.getString("standard")),
                measure == null
                        ? null
                        : new Terms.Goal(
                                measure,
                                row.getString("measure_name"),
                                row.getString("direction"),
                                row.getObject("target", Double.class),
                                row.getObject("target_by", LocalDate.class)),
                row.getString("rhythm"),
                new Words(row.getString("if_not_met")),
                row.getObject("starts", LocalDate.class),
                row.getObject("review", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                row.getString("publicity"));
    }

    private Commitment.@Nullable Passing passing(UUID id) {
        return jdbc.sql(
                        """
                        select n, partner, partner_name, person from hand_over
                        where commitment = :id and taken_at is null and declined_at is null
                        """)
                .param("id", id)
                .query(Commitment.Passing.class)
                .optional()
                .orElse(null);
    }

    private List<Account> accounts(UUID id) {
        return jdbc.sql(
                        """
                        select a.n, a.due, a.at, a.verdict, a.step_kind,
                               a.step_taken_at is not null as stepped,
                               (select coalesce(max(j.n), 0) from account_judging j
                                where j.commitment = a.commitment and j.account = a.n) as judgings
                        from commitment_account a where a.commitment = :id order by a.n
                        """)
                .param("id", id)
                .query((row, n) ->
                        new Account(
                                row.getInt("n"),
                                row.getObject("due", LocalDate.class),
                                row.getTimestamp("at").toInstant(),
                                questions(id, row.getInt("n")),
                                row.getString("verdict"),
                                row.getInt("judgings") == 0 ? null : panel(id, row.getInt("n")),
                                row.getInt("judgings"),
                                Objects.requireNonNullElse(row.getString("step_kind"), ""),
                                row.getBoolean("stepped")))
                .list();
    }

    private @Nullable Panel panel(UUID id, int account) {
        return jdbc.sql(
                        """
                        select n, verdict, rule, quorum, sectors, closes from account_judging
                        where commitment = :id and account = :account and ended is null
                        """)
                .param("id", id)
                .param("account", account)
                .query((row, n) -> {
                    Map<UUID, String> said = new HashMap<>();
                    int judging = row.getInt("n");
                    return new Panel(
                            judging,
                            row.getString("verdict"),
                            row.getString("rule"),
                            row.getInt("quorum"),
                            List.of((String[]) row.getArray("sectors").getArray()),
                            seats(id, account, judging, said),
                            row.getObject("closes", LocalDate.class),
                            said);
                })
                .optional()
                .orElse(null);
    }

    private List<JudgingSeat> seats(UUID id, int account, int judging, Map<UUID, String> said) {
        return jdbc.sql(
                        """
                        select seat, partner, partner_name, sector, holder, deputy, recused, choice
                        from judging_seat
                        where commitment = :id and account = :account and n = :n
                        order by partner_name, seat
                        """)
                .param("id", id)
                .param("account", account)
                .param("n", judging)
                .query((row, n) -> {
                    var seat = row.getObject("seat", UUID.class);
                    var choice = row.getString("choice");
                    if (choice != null) {
                        said.put(seat, choice);
                    }
                    return new JudgingSeat(
                            seat,
                            row.getObject("partner", UUID.class),
                            row.getString("partner_name"),
                            row.getString("sector"),
                            row.getObject("holder", UUID.class),
                            row.getObject("deputy", UUID.class),
                            row.getBoolean("recused"));
                })
                .list();
    }

    /** What was proposed as the judgement that is being made, in its words. */
    Judging.Proposal proposal(UUID id, int account) {
        return jdbc.sql(
                        """
                        select verdict, reason, next_step, step_kind, step_partner,
                               step_partner_name, step_by
                        from account_judging
                        where commitment = :id and account = :account order by n desc limit 1
                        """)
                .param("id", id)
                .param("account", account)
                .query((row, n) -> {
                    var kind = row.getString("step_kind");
                    return new Judging.Proposal(
                            row.getString("verdict"),
                            new Words(row.getString("reason")),
                            new Words(row.getString("next_step")),
                            kind == null
                                    ? null
                                    : new Step(
                                            kind,
                                            row.getObject("step_partner", UUID.class),
                                            Objects.requireNonNullElse(
                                                    row.getString("step_partner_name"), ""),
                                            row.getObject("step_by", LocalDate.class)));
                })
                .single();
    }

    List<AccountJudgements.Due> judgingsDue(LocalDate today) {
        return jdbc.sql(
                        """
                        select commitment, account from account_judging
                        where ended is null and closes < :today order by closes, commitment
                        """)
                .param("today", today)
                .query(AccountJudgements.Due.class)
                .list();
    }

    /** The partner that does the step agreed on for an account, if it is not the holder. */
    Optional<UUID> stepPartner(UUID id, int account) {
        return jdbc.sql(
                        """
                        select step_partner from commitment_account
                        where commitment = :id and n = :n and step_partner is not null
                        """)
                .param("id", id)
                .param("n", account)
                .query(UUID.class)
                .optional();
    }

    private List<Account.Question> questions(UUID id, int account) {
        return jdbc.sql(
                        """
                        select n, at, answer_by, answered_at from account_question
                        where commitment = :id and account = :account order by n
                        """)
                .param("id", id)
                .param("account", account)
                .query((row, n) ->
                        new Account.Question(
                                row.getInt("n"),
                                row.getTimestamp("at").toInstant(),
                                row.getObject("answer_by", LocalDate.class),
                                moment(row, "answered_at")))
                .list();
    }
}
