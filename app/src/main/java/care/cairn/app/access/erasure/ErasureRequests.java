package care.cairn.app.access.erasure;

import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Entry;
import care.cairn.app.ledger.Erasing;
import care.cairn.app.ledger.Erasure;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.web.Result;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All requests that words be erased. */
@Service
@Transactional
public class ErasureRequests {
    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Erasing erasing;

    ErasureRequests(JdbcClient jdbc, Ledger ledger, Erasing erasing) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.erasing = erasing;
    }

    @Transactional(readOnly = true)
    public Optional<ErasureRequest> find(UUID id) {
        return found("id = :id", id).stream().findFirst();
    }

    /** What somebody was asked to approve and has not answered, the earliest first. */
    @Transactional(readOnly = true)
    public List<ErasureRequest> waitingFor(UUID approver) {
        return found("approver = :id and outcome is null", approver);
    }

    private List<ErasureRequest> found(String which, UUID id) {
        return jdbc.sql("select * from erasure_request where " + which + " order by asked, id")
                .param("id", id)
                .query((row, n) -> request(row))
                .list();
    }

    private static ErasureRequest request(ResultSet row) throws SQLException {
        var decided = row.getTimestamp("decided");
        return new ErasureRequest(
                row.getObject("id", UUID.class),
                Arrays.asList((Long[]) row.getArray("entries").getArray()),
                Erasure.Ground.valueOf(row.getString("ground")),
                row.getObject("asker", UUID.class),
                row.getObject("approver", UUID.class),
                row.getTimestamp("asked").toInstant(),
                row.getString("outcome"),
                decided == null ? null : decided.toInstant());
    }

    /** Asks a second person to approve that all words of these entries be erased. */
    public Result<UUID> ask(
            List<Long> entries, Erasure.Ground ground, UUID approver, Author author, Instant at) {
        var id = UUID.randomUUID();
        var asker = person(author);
        var asked = ErasureRequest.ask(id, entries, ground, asker, approver, asked(entries));
        if (asked instanceof Result.Refused<ErasureRequest.Asked>(var refusal)) {
            return Result.refused(refusal);
        }
        ledger.append(asked.orThrow(), author, at);
        return Result.done(id);
    }

    /** Whether the same is asked already and waits. */
    private boolean asked(List<Long> entries) {
        return jdbc.sql(
                        """
                        select exists (select 1 from erasure_request
                                       where outcome is null and entries = :entries)
                        """)
                .param("entries", entries.toArray(Long[]::new))
                .query(Boolean.class)
                .single();
    }

    /** Approves, and so erases: both are acts of the one who was asked. */
    public Result<Entry> approve(UUID id, Author author, Instant at) {
        var request = locked(id);
        var approved = request.approve(person(author));
        if (approved instanceof Result.Refused<ErasureRequest.Approved>(var refusal)) {
            return Result.refused(refusal);
        }
        var erased =
                erasing.erase(
                        request.entries(),
                        request.ground(),
                        List.of(request.asker(), request.approver()),
                        author,
                        at);
        if (erased instanceof Result.Done) {
            ledger.append(approved.orThrow(), author, at);
        }
        return erased;
    }

    private static UUID person(Author author) {
        return Objects.requireNonNull(author.person());
    }

    /** Declines: the words stay, and the one who asked is told on the page of the request. */
    public Result<UUID> decline(UUID id, Author author, Instant at) {
        var declined = locked(id).decline(person(author));
        if (declined instanceof Result.Refused<ErasureRequest.Declined>(var refusal)) {
            return Result.refused(refusal);
        }
        ledger.append(declined.orThrow(), author, at);
        return Result.done(id);
    }

    private ErasureRequest locked(UUID id) {
        jdbc.sql("select 1 from erasure_request where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional();
        return find(id).orElseThrow();
    }
}
