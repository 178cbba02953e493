package care.cairn.app.access;

import care.cairn.app.web.Role;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Lets a test be anybody: the six personas by their keys, and any person with any roles by {@link
 * #key}. Tests of the first run and of signing in leave it out with {@code
 * cairn.test.personas=false}; where the demo gives its own it stays away too.
 */
@Component
@ConditionalOnProperty(name = "cairn.test.personas", havingValue = "true", matchIfMissing = true)
@ConditionalOnProperty(name = "cairn.demo", havingValue = "false", matchIfMissing = true)
public class TestPersonas implements Personas {

    /** The key of a persona who is this person with these roles. */
    public static String key(UUID person, Role... roles) {
        return Arrays.stream(roles).map(Role::name).collect(Collectors.joining("+")) + ":" + person;
    }

    @Override
    public List<Persona> all() {
        return List.of(
                persona("programme", Role.PROGRAMME),
                persona("executive"),
                persona("practice"),
                persona("patient"),
                persona("analyst", Role.ANALYST),
                new Persona("visitor", null, Set.of(Role.VISITOR)));
    }

    @Override
    public Optional<Persona> find(String key) {
        int colon = key.indexOf(':');
        if (colon < 0) {
            return Personas.super.find(key);
        }
        EnumSet<Role> roles = EnumSet.of(Role.MEMBER);
        Arrays.stream(key.substring(0, colon).split("\\+", -1))
                .filter(name -> !name.isEmpty())
                .map(Role::valueOf)
                .forEach(roles::add);
        return Optional.of(new Persona(key, UUID.fromString(key.substring(colon + 1)), roles));
    }

    private static Persona persona(String key, Role... roles) {
        EnumSet<Role> all = EnumSet.of(Role.MEMBER);
        all.addAll(List.of(roles));
        return new Persona(key, UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)), all);
    }
}
