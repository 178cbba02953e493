package care.cairn.app.partnership;

import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import care.cairn.core.tally.DecisionRules;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bodies of the partnership and the seats in them. */
@Service
@Transactional
public class Bodies {
    private static final String SEATS =
            "select id, body, partner, title, voting, holder, deputy, since, until from seat ";

    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Partners partners;
    private final People people;

    Bodies(Ledger ledger, JdbcClient jdbc, Partners partners, People people) {
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.partners = partners;
        this.people = people;
    }

    @Transactional(readOnly = true)
    public Optional<Body> find(UUID id) {
        return jdbc.sql("select * from body where id = :id")
                .param("id", id)
                .query(Bodies::body)
                .optional();
    }

    /** By name. */
    @Transactional(readOnly = true)
    public List<Body> all() {
        return jdbc.sql("select * from body order by lower(name), id").query(Bodies::body).list();
    }

    public Result<UUID> found(
            String name,
            @Nullable UUID parent,
            Body.Terms terms,
            LocalDate since,
            Author author,
            Instant at) {
        if (name.isBlank()) {
            return Result.refused(Refusal.at("name", "body.name-missing"));
        }
        var refusal = cannotHave(terms);
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        var id = UUID.randomUUID();
        ledger.append(new Body.Founded(id, name.strip(), parent, terms, since), author, at);
        return Result.done(id);
    }

    public Result<UUID> changeTerms(UUID body, Body.Terms terms, Author author, Instant at) {
        if (find(body).isEmpty()) {
            return Result.refused("body.unknown");
        }
        var refusal = cannotHave(terms);
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        ledger.append(new Body.TermsChanged(body, terms), author, at);
        return Result.done(body);
    }

    private static Optional<Refusal> cannotHave(Body.Terms terms) {
        if (terms.remit().isBlank()) {
            return Optional.of(Refusal.at("remit", "body.remit-missing"));
        }
        if (DecisionRules.find(terms.rule()).isEmpty()) {
            return Optional.of(Refusal.at("rule", "body.rule-unknown", terms.rule()));
        }
        if (terms.quorum() < 1) {
            return Optional.of(Refusal.at("quorum", "body.quorum-missing"));
        }
        if (!terms.sectors().stream().allMatch(Sector::known)) {
            return Optional.of(Refusal.at("sectors", "partner.sector-unknown"));
        }
        if (terms.openDays() < 1 || terms.noticeDays() < 0) {
            return Optional.of(Refusal.at("openDays", "body.days-missing"));
        }
        return Optional.empty();
    }

    public Result<UUID> createSeat(
            UUID body,
            UUID partner,
            String title,
            boolean voting,
            LocalDate since,
            Author author,
            Instant at) {
        if (find(body).isEmpty()) {
            return Result.refused("body.unknown");
        }
        if (partners.find(partner).filter(it -> it.on(since)).isEmpty()) {
            return Result.refused(Refusal.at("partner", "person.partner-not-here"));
        }
        var id = UUID.randomUUID();
        ledger.append(
                new Seat.Created(id, body, partner, title.strip(), voting, since), author, at);
        return Result.done(id);
    }

    /** Gives a seat its holder and deputy; both must speak for somebody here on that day. */
    public Result<UUID> hold(
            UUID seat,
            @Nullable UUID holder,
            @Nullable UUID deputy,
            LocalDate since,
            Author author,
            Instant at) {
        var held = seatForUpdate(seat);
        if (held.isEmpty() || held.get().until() != null) {
            return Result.refused("seat.unknown");
        }
        if (holder != null && holder.equals(deputy)) {
            return Result.refused(Refusal.at("deputy", "seat.deputy-is-holder"));
        }
        for (UUID person : new UUID[] {holder, deputy}) {
            if (person != null && people.find(person).filter(it -> it.on(since)).isEmpty()) {
                return Result.refused(Refusal.at("holder", "seat.person-not-here"));
            }
        }
        ledger.append(new Seat.Held(seat, held.get().body(), holder, deputy, since), author, at);
        return Result.done(seat);
    }

    public Result<UUID> endSeat(UUID seat, LocalDate until, Author author, Instant at) {
        var held = seatForUpdate(seat);
        if (held.isEmpty() || held.get().until() != null) {
            return Result.refused("seat.unknown");
        }
        ledger.append(new Seat.Ended(seat, held.get().body(), until), author, at);
        return Result.done(seat);
    }

    private Optional<Seat> seatForUpdate(UUID seat) {
        return jdbc.sql(SEATS + "where id = :id for update")
                .param("id", seat)
                .query(Seat.class)
                .optional();
    }

    private static Body body(ResultSet row, int number) throws SQLException {
        return new Body(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("parent", UUID.class),
                new Body.Terms(
                        row.getString("remit"),
                        row.getString("rule"),
                        row.getInt("quorum"),
                        List.of((String[]) row.getArray("sectors").getArray()),
                        row.getString("rhythm"),
                        row.getInt("notice_days"),
                        row.getInt("open_days")),
                row.getObject("since", LocalDate.class));
    }
}
