package care.cairn.app.access;

import care.cairn.app.partnership.People;
import care.cairn.app.partnership.Person;
import care.cairn.app.web.Place;
import care.cairn.app.web.Role;
import care.cairn.app.web.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Finds who is behind a request, anew each time: a closed account, a role taken back or a persona
 * that is gone counts at once. Asked before the request is shown the past, so it is always today's
 * answer.
 */
@Component
class WhoIsIn implements SecurityContextRepository {
    private final Accounts accounts;
    private final People people;
    private final ObjectProvider<Personas> personas;
    private final InstantSource clock;
    private final Place place;

    WhoIsIn(
            Accounts accounts,
            People people,
            ObjectProvider<Personas> personas,
            InstantSource clock,
            Place place) {
        this.accounts = accounts;
        this.people = people;
        this.clock = clock;
        this.place = place;
        this.personas = personas;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        Optional<SignedIn> who = who(request);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        who.ifPresent(it ->
                context.setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(it, "", List.of())));
        return new DeferredSecurityContext() {
            @Override
            public SecurityContext get() {
                return context;
            }

            @Override
            public boolean isGenerated() {
                return who.isEmpty();
            }
        };
    }

    private Optional<SignedIn> who(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        if (session.getAttribute(Sittings.PERSON) instanceof String id) {
            return accounts.of(UUID.fromString(id))
                    .filter(Account::open)
                    .flatMap(it -> signedIn(it.person(), it.roles(), it.login()));
        }
        if (session.getAttribute(Sittings.PERSONA) instanceof String key) {
            return personas.stream()
                    .flatMap(some -> some.find(key).stream())
                    .findFirst()
                    .flatMap(WhoIsIn::somebody)
                    .flatMap(persona -> signedIn(persona.id(), persona.roles(), key));
        }
        return Optional.empty();
    }

    private record Somebody(UUID id, Set<Role> roles) {}

    private static Optional<Somebody> somebody(Persona persona) {
        UUID person = persona.person();
        return person == null
                ? Optional.empty()
                : Optional.of(new Somebody(person, persona.roles()));
    }

    /** Nobody comes in any more from the day on which that person left the partnership. */
    private Optional<SignedIn> signedIn(UUID id, Set<Role> roles, String otherwise) {
        @Nullable Person person = people.find(id).orElse(null);
        if (person == null) {
            return Optional.of(new SignedIn(id, null, otherwise, roles));
        }
        LocalDate until = person.until();
        if (until != null && !LocalDate.ofInstant(clock.instant(), place.zone()).isBefore(until)) {
            return Optional.empty();
        }
        String name = person.name() == null ? otherwise : person.name();
        return Optional.of(new SignedIn(id, person.partner(), name, roles));
    }

    /** Signing in saves what is needed by itself. */
    @Override
    public void saveContext(
            SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return who(request).isPresent();
    }

    @Override
    @SuppressWarnings({"deprecation", "removal"})
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }
}
