package care.cairn.app.demo;

import care.cairn.app.access.Persona;
import care.cairn.app.access.Personas;
import care.cairn.app.web.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Through whose eyes the demo can be seen. */
final class DemoPersonas implements Personas {
    private static final Persona VISITOR = new Persona("visitor", null, Set.of(Role.VISITOR));

    private final JdbcClient jdbc;

    DemoPersonas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Persona> all() {
        var people = new HashMap<String, UUID>();
        jdbc.sql("select key, person from demo.persona")
                .query(row -> {
                    people.put(row.getString("key"), row.getObject("person", UUID.class));
                });
        var all = new ArrayList<Persona>();
        for (var role : Cast.PARTS) {
            var person = people.get(role.key());
            if (person != null) {
                all.add(new Persona(role.key(), person, role.roles()));
            }
        }
        all.add(VISITOR);
        return all;
    }
}
