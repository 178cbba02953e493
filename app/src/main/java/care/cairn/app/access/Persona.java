package care.cairn.app.access;

import care.cairn.app.web.Role;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of those whose eyes one may look through in the demo.
 *
 * @param key names its words: {@code persona.<key>} and {@code persona.<key>.about}
 * @param person the person of the partnership that it is, or null for a visitor
 */
public record Persona(String key, @Nullable UUID person, Set<Role> roles) {

    public Persona {
        roles = Set.copyOf(roles);
    }

    /** A visitor is nobody: becoming one is signing out. */
    public boolean visitor() {
        return person == null;
    }
}
