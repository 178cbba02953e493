package care.cairn.app.access;

import java.util.List;
import java.util.Optional;

/**
 * The personas of a demo. Where there is a bean of this kind anybody may become any of them, so the
 * demo alone gives one.
 */
public interface Personas {

    /** In the order in which they are offered. */
    List<Persona> all();

    default Optional<Persona> find(String key) {
        return all().stream().filter(persona -> persona.key().equals(key)).findFirst();
    }
}
