package care.cairn.app.partnership;

import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who speak for partners. */
@Service
@Transactional
public class People {
    private static final String COLUMNS = "select id, name, partner, since, until from person ";

    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Partners partners;

    People(Ledger ledger, JdbcClient jdbc, Partners partners) {
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.partners = partners;
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id").param("id", id).query(Person.class).optional();
    }

    @Transactional(readOnly = true)
    public List<Person> find(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(COLUMNS + "where id in (:ids)")
                        .param("ids", ids)
                        .query(Person.class)
                        .list();
    }

    /** All that ever were, by name; those whose name is erased come last. */
    @Transactional(readOnly = true)
    public List<Person> all() {
        return jdbc.sql(COLUMNS + "order by lower(name) nulls last, id").query(Person.class).list();
    }

    public Result<UUID> join(
            String name, UUID partner, LocalDate since, Author author, Instant at) {
        if (name.isBlank()) {
            return Result.refused(Refusal.at("name", "person.name-missing"));
        }
        if (partners.find(partner).filter(it -> it.on(since)).isEmpty()) {
            return Result.refused(Refusal.at("partner", "person.partner-not-here"));
        }
        var id = UUID.randomUUID();
        ledger.append(new Person.Joined(id, Words.of(name), partner, since), author, at);
        return Result.done(id);
    }

    public Result<UUID> leave(UUID id, LocalDate until, Author author, Instant at) {
        var person =
                jdbc.sql(COLUMNS + "where id = :id for update")
                        .param("id", id)
                        .query(Person.class)
                        .optional();
        if (person.isEmpty()) {
            return Result.refused("person.unknown");
        }
        if (person.get().until() != null) {
            return Result.refused("person.left-already");
        }
        if (!until.isAfter(person.get().since())) {
            return Result.refused(Refusal.at("until", "person.leaves-before-joining"));
        }
        ledger.append(new Person.Left(id, until), author, at);
        return Result.done(id);
    }
}
