package care.cairn.app.commitments;

import care.cairn.app.ledger.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
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
                row.getString("ended"));
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
                row.getObject("ends", LocalDate.class));
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
                        select n, due, at, verdict from commitment_account
                        where commitment = :id order by n
                        """)
                .param("id", id)
                .query((row, n) ->
                        new Account(
                                row.getInt("n"),
                                row.getObject("due", LocalDate.class),
                                row.getTimestamp("at").toInstant(),
                                questions(id, row.getInt("n")),
                                row.getString("verdict")))
                .list();
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
