package care.cairn.app.access;

import care.cairn.app.partnership.People;
import care.cairn.app.web.Role;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people who may come in, for modules that reach them while they are away. What a closed
 * account or a person who has left would not be shown, they are not sent either.
 */
@Service
@Transactional(readOnly = true)
public class Readers {
    private static final String COLUMNS =
            """
            select a.person, a.login,
                   (select coalesce(string_agg(g.role, ','), '') from access.granted_role g
                    where g.person = a.person) as roles
            from access.account a
            where not exists (select from access.closed_account c where c.person = a.person)
            """;

    private final JdbcClient jdbc;
    private final People people;
    private final Accounts accounts;
    private final ObjectProvider<Personas> personas;

    Readers(JdbcClient jdbc, People people, Accounts accounts, ObjectProvider<Personas> personas) {
        this.jdbc = jdbc;
        this.people = people;
        this.accounts = accounts;
        this.personas = personas;
    }

    /**
     * Somebody who may come in.
     *
     * @param name null once erased
     * @param address for letters, or null for a persona of a demo
     */
    public record Reader(
            UUID person,
            @Nullable UUID partner,
            @Nullable String name,
            Set<Role> roles,
            @Nullable String address) {}

    private record Row(UUID person, String login, String roles) {}

    /** All who have an open account and have not left. */
    public List<Reader> reachable(LocalDate today) {
        return jdbc.sql(COLUMNS + "order by a.person").query(Row.class).stream()
                .flatMap(it -> reader(it, today).stream())
                .toList();
    }

    /** One of them, or a persona of the demo. */
    public Optional<Reader> find(UUID person, LocalDate today) {
        var row =
                jdbc.sql(COLUMNS + "and a.person = :person")
                        .param("person", person)
                        .query(Row.class)
                        .optional();
        return row.isPresent()
                ? reader(row.get(), today)
                : persona(person).flatMap(it -> reader(person, it.roles(), null, today));
    }

    /** Whether a person has an account, be it open or closed. */
    public boolean hasAccount(UUID person) {
        return accounts.of(person).isPresent();
    }

    private Optional<Persona> persona(UUID person) {
        return personas.stream()
                .flatMap(some -> some.all().stream())
                .filter(it -> person.equals(it.person()))
                .findFirst();
    }

    private Optional<Reader> reader(Row row, LocalDate today) {
        Set<Role> roles = EnumSet.of(Role.VISITOR, Role.MEMBER);
        Arrays.stream(row.roles().split(",", -1))
                .filter(it -> !it.isEmpty())
                .map(Role::valueOf)
                .forEach(roles::add);
        return reader(row.person(), roles, row.login(), today);
    }

    private Optional<Reader> reader(
            UUID id, Set<Role> roles, @Nullable String address, LocalDate today) {
        var person = people.find(id).orElse(null);
        if (person == null) {
            return Optional.of(new Reader(id, null, null, roles, address));
        }
        return person.until() != null && !today.isBefore(person.until())
                ? Optional.empty()
                : Optional.of(new Reader(id, person.partner(), person.name(), roles, address));
    }
}
