package care.cairn.app.remit;

import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.ledger.Sight;
import care.cairn.app.ledger.Words;
import care.cairn.app.partnership.Bodies;
import care.cairn.app.partnership.Body;
import care.cairn.app.partnership.People;
import care.cairn.app.partnership.Person;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may decide what, by whose leave. */
@Service
@Transactional
public class Delegations {
    private static final long MOST = 1_000_000_000_000L;

    private final DelegationStore store;
    private final KindsOfDecision kinds;
    private final Bodies bodies;
    private final People people;
    private final Sight sight;
    private final Ledger ledger;

    Delegations(
            DelegationStore store,
            KindsOfDecision kinds,
            Bodies bodies,
            People people,
            Sight sight,
            Ledger ledger) {
        this.store = store;
        this.kinds = kinds;
        this.bodies = bodies;
        this.people = people;
        this.sight = sight;
        this.ledger = ledger;
    }

    /** What is delegated: as {@link Delegation}, before it is on the record. */
    public record Wanted(
            String kind,
            @Nullable UUID body,
            @Nullable UUID person,
            int level,
            @Nullable Long limit,
            String currency,
            String clause,
            @Nullable UUID by,
            @Nullable String decision,
            LocalDate since,
            @Nullable LocalDate until) {}

    /** Whether anything is on the map of that day. */
    @Transactional(readOnly = true)
    public boolean any(LocalDate day) {
        return store.any(day);
    }

    /**
     * Why a body may not decide a thing of this kind on that day, or nothing. Where nobody said the
     * kind there is nothing to hold against the map.
     *
     * @param amount of money at stake, or null where nobody said
     */
    @Transactional(readOnly = true)
    public Optional<Refusal> stops(UUID body, String kind, @Nullable Long amount, LocalDate day) {
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        var living = lines().stream().filter(it -> it.delegation().on(day)).toList();
        return new Remit(living)
                .stops(
                        body,
                        bodies.find(body).map(Body::name).orElse(""),
                        kind,
                        kinds.name(kind, day),
                        amount);
    }

    /** Every delegation there ever was, with the name of who holds it. */
    @Transactional(readOnly = true)
    List<Remit.Line> lines() {
        var named = bodies.all().stream().collect(Collectors.toMap(Body::id, Body::name));
        return store.all().stream()
                .map(it ->
                        new Remit.Line(
                                it,
                                it.body() != null ? named(named, it.body()) : person(it.person())))
                .toList();
    }

    private static String named(Map<UUID, String> names, UUID id) {
        return names.getOrDefault(id, "");
    }

    private String person(@Nullable UUID id) {
        var name = id == null ? null : people.find(id).map(Person::name).orElse(null);
        return name == null ? "" : name;
    }

    /** The currency that the limits of the map are written in, or "". */
    @Transactional(readOnly = true)
    public String currency() {
        return store.currency();
    }

    public Result<UUID> give(Wanted wanted, Author author, Instant at) {
        var no = cannot(wanted);
        if (no.isPresent()) {
            return Result.refused(no.get());
        }
        var id = UUID.randomUUID();
        ledger.append(
                new Delegation.Given(
                        id,
                        wanted.kind(),
                        wanted.body(),
                        wanted.person(),
                        wanted.level(),
                        wanted.limit(),
                        wanted.limit() == null ? "" : wanted.currency(),
                        wanted.clause(),
                        wanted.by(),
                        wanted.decision(),
                        wanted.since(),
                        wanted.until()),
                author,
                at);
        return Result.done(id);
    }

    public Result<UUID> end(UUID id, LocalDate until, Words reason, Author author, Instant at) {
        var it = store.hold(id).orElseThrow(() -> new MissingException("remit.missing"));
        if (it.until() != null && !it.until().isAfter(until)) {
            return Result.refused(Refusal.at("until", "remit.refusal.over-already"));
        }
        if (until.isBefore(it.since())) {
            return Result.refused(Refusal.at("until", "remit.refusal.before-it-began"));
        }
        if (reason.isEmpty()) {
            return Result.refused(Refusal.at("reason", "remit.refusal.reason"));
        }
        ledger.append(new Delegation.Ended(id, until, reason), author, at);
        return Result.done(id);
    }

    private Optional<Refusal> cannot(Wanted it) {
        if (!kinds.known(it.kind(), it.since())) {
            return Optional.of(Refusal.at("kind", "remit.refusal.kind"));
        }
        if ((it.body() == null) == (it.person() == null)) {
            return Optional.of(Refusal.at("holder", "remit.refusal.holder"));
        }
        if (it.body() != null && bodies.find(it.body()).isEmpty()) {
            return Optional.of(Refusal.at("holder", "body.unknown"));
        }
        if (it.person() != null
                && people.find(it.person()).filter(p -> p.on(it.since())).isEmpty()) {
            return Optional.of(Refusal.at("holder", "seat.person-not-here"));
        }
        if (!Delegation.LEVELS.contains(it.level())) {
            return Optional.of(Refusal.at("level", "form.unread.choice"));
        }
        return money(it).or(() -> clause(it)).or(() -> leave(it)).or(() -> twice(it));
    }

    private static Optional<Refusal> money(Wanted it) {
        if (it.limit() == null) {
            return Optional.empty();
        }
        if (it.limit() < 0 || it.limit() > MOST) {
            return Optional.of(Refusal.at("limit", "remit.refusal.limit"));
        }
        var known =
                Currency.getAvailableCurrencies().stream()
                        .anyMatch(c -> c.getCurrencyCode().equals(it.currency()));
        return known
                ? Optional.empty()
                : Optional.of(Refusal.at("currency", "remit.refusal.currency"));
    }

    private static Optional<Refusal> clause(Wanted it) {
        if (it.clause().isEmpty()) {
            return Optional.of(Refusal.at("clause", "remit.refusal.clause"));
        }
        if (it.clause().length() > Delegation.CLAUSE) {
            return Optional.of(Refusal.at("clause", "remit.refusal.long", Delegation.CLAUSE));
        }
        var until = it.until();
        return until != null && !until.isAfter(it.since())
                ? Optional.of(Refusal.at("until", "remit.refusal.until"))
                : Optional.empty();
    }

    /** Nobody gives away what it does not have. */
    private Optional<Refusal> leave(Wanted it) {
        var by = it.by();
        if (it.decision() != null && sight.describe(List.of(it.decision())).isEmpty()) {
            return Optional.of(Refusal.at("decision", "remit.refusal.decision"));
        }
        if (by == null) {
            return Optional.empty();
        }
        if (by.equals(it.body())) {
            return Optional.of(Refusal.at("by", "remit.refusal.itself"));
        }
        boolean has =
                store.all().stream()
                        .anyMatch(d ->
                                by.equals(d.body())
                                        && d.kind().equals(it.kind())
                                        && d.decides()
                                        && d.on(it.since())
                                        && (d.limit() == null
                                                || (it.limit() != null
                                                        && it.limit() <= d.limit())));
        return has ? Optional.empty() : Optional.of(Refusal.at("by", "remit.refusal.has-not"));
    }

    private Optional<Refusal> twice(Wanted it) {
        boolean there =
                store.all().stream()
                        .anyMatch(d ->
                                d.kind().equals(it.kind())
                                        && Objects.equals(d.body(), it.body())
                                        && Objects.equals(d.person(), it.person())
                                        && Objects.equals(d.by(), it.by())
                                        && (d.until() == null || d.until().isAfter(it.since()))
                                        && (it.until() == null || it.until().isAfter(d.since())));
        return there ? Optional.of(Refusal.at("kind", "remit.refusal.twice")) : Optional.empty();
    }
}
