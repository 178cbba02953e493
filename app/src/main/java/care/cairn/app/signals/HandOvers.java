package care.cairn.app.signals;

import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.ledger.Words;
import care.cairn.app.partnership.People;
import care.cairn.app.partnership.Person;
import care.cairn.app.web.ForbiddenException;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers that pass from their steward to somebody else, who must accept. */
@Service
@Transactional
class HandOvers {
    private static final String WAITING =
            """
            select signal, n, partner, person, by, reason from signal_hand_over
            where ended_at is null
            """;

    private final JdbcClient jdbc;
    private final SignalStore store;
    private final People people;
    private final Ledger ledger;

    HandOvers(JdbcClient jdbc, SignalStore store, People people, Ledger ledger) {
        this.jdbc = jdbc;
        this.store = store;
        this.people = people;
        this.ledger = ledger;
    }

    Result<UUID> ask(UUID id, UUID person, Words reason, Author author, Instant at, LocalDate day) {
        var to = people.find(person).filter(it -> it.on(day)).map(Person::partner);
        return to.isEmpty()
                ? Result.refused(Refusal.at("person", "signals.refused.nobody"))
                : append(id, held(id).ask(who(author), person, to.get(), reason), author, at);
    }

    Result<UUID> take(UUID id, Author author, Instant at) {
        return append(id, held(id).take(who(author)), author, at);
    }

    Result<UUID> decline(UUID id, Words reason, Author author, Instant at) {
        return append(id, held(id).decline(who(author), reason), author, at);
    }

    private Result<UUID> append(UUID id, Result<? extends Act> asked, Author author, Instant at) {
        return switch (asked) {
            case Result.Refused<? extends Act>(var refusal) -> Result.refused(refusal);
            case Result.Done<? extends Act>(var act) -> {
                ledger.append(act, author, at);
                yield Result.done(id);
            }
        };
    }

    private static UUID who(Author author) {
        if (author.person() == null) {
            throw new ForbiddenException("error.sign-in-first");
        }
        return author.person();
    }

    private HandOver held(UUID id) {
        var signal = store.locked(id).orElseThrow(() -> new MissingException("signals.missing"));
        int asked =
                jdbc.sql("select count(*) from signal_hand_over where signal = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single();
        return new HandOver(signal, waiting(id), asked);
    }

    /** The one that waits for the person asked, or null. */
    @Transactional(readOnly = true)
    HandOver.@Nullable Waiting waiting(UUID id) {
        return of("and signal = :key", id).stream().findFirst().orElse(null);
    }

    /** Those that wait for a person. */
    @Transactional(readOnly = true)
    List<HandOver.Waiting> askedOf(UUID person) {
        return of("and person = :key order by at", person);
    }

    private List<HandOver.Waiting> of(String which, UUID key) {
        return jdbc.sql(WAITING + which).param("key", key).query(HandOver.Waiting.class).list();
    }
}
