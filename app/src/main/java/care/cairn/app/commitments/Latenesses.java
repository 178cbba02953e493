package care.cairn.app.commitments;

import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.partnership.Above;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets accounts go up that nobody gives. */
@Service
@Transactional
public class Latenesses {
    private final JdbcClient jdbc;
    private final CommitmentStore store;
    private final Above above;
    private final Ledger ledger;

    Latenesses(JdbcClient jdbc, CommitmentStore store, Above above, Ledger ledger) {
        this.jdbc = jdbc;
        this.store = store;
        this.above = above;
        this.ledger = ledger;
    }

    /**
     * Takes each step whose day has come, once; the account, or the end of the commitment, stops
     * it.
     *
     * @return how many steps were taken
     */
    public int run(Instant at, ZoneId zone) {
        var today = LocalDate.ofInstant(at, zone);
        int steps = 0;
        for (UUID id : binding()) {
            steps += climb(id, today, zone, at);
        }
        return steps;
    }

    private int climb(UUID id, LocalDate today, ZoneId zone, Instant at) {
        var seen = store.find(id).flatMap(it -> it.due(zone));
        if (seen.isEmpty() || today.isBefore(seen.get().plusDays(Lateness.FORUM_AFTER))) {
            return 0;
        }
        var commitment = store.hold(id).orElseThrow();
        var due = commitment.due(zone).orElse(null);
        var terms = commitment.bound();
        if (due == null || terms == null) {
            return 0;
        }
        var ladder = above.from(terms.forum());
        int steps = 0;
        for (int rungs = rungs(id, due); ; rungs++) {
            UUID body = rungs < ladder.size() ? ladder.get(rungs).id() : null;
            var step = new Lateness(id, terms.forum(), due, rungs).step(body, today);
            if (step.isEmpty()) {
                return steps;
            }
            ledger.append(step.get(), Author.CLOCK, at);
            steps++;
        }
    }

    private List<UUID> binding() {
        return jdbc.sql(
                        """
                        select id from commitment where bound is not null and ended is null
                        order by number
                        """)
                .query(UUID.class)
                .list();
    }

    private int rungs(UUID commitment, LocalDate due) {
        return jdbc.sql(
                        """
                        select count(*) from account_escalation
                        where commitment = :commitment and due = :due
                        """)
                .param("commitment", commitment)
                .param("due", due)
                .query(Integer.class)
                .single();
    }

    /** An account that has gone up and is still owed. */
    record Raised(
            UUID commitment, String what, String partner, LocalDate due, UUID body, int rung) {}

    /** Those that went to one of the bodies and are still owed, the longest owed first. */
    @Transactional(readOnly = true)
    List<Raised> raisedTo(List<UUID> bodies, ZoneId zone) {
        return bodies.isEmpty() ? List.of() : raised("e.body in (:which)", bodies, zone);
    }

    /** The steps that the account of a commitment took which is owed now, in their order. */
    @Transactional(readOnly = true)
    List<Raised> of(UUID commitment, ZoneId zone) {
        return raised("e.commitment in (:which)", List.of(commitment), zone);
    }

    private List<Raised> raised(String where, List<UUID> which, ZoneId zone) {
        return jdbc
                .sql(
                        """
                        select e.commitment, coalesce(t.what, '') as what, c.partner_name as partner,
                               e.due, e.body, e.rung
                        from account_escalation e
                        join commitment c on c.id = e.commitment
                        join terms t on t.commitment = c.id and t.version = c.version
                        where %s and c.ended is null
                        order by e.due, e.commitment, e.rung
                        """
                                .formatted(where))
                .param("which", which)
                .query(Raised.class)
                .list()
                .stream()
                .filter(it ->
                        store.find(it.commitment())
                                .flatMap(c -> c.due(zone))
                                .filter(it.due()::equals)
                                .isPresent())
                .toList();
    }
}
