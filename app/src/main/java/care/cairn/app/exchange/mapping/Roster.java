package care.cairn.app.exchange.mapping;

import care.cairn.app.partnership.Partner;
import care.cairn.app.partnership.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who the names of a log are: people who are here, by their name or as it was explained. */
public final class Roster {
    private final Map<String, Person> byName = new HashMap<>();
    private final Map<String, UUID> partners = new HashMap<>();

    /**
     * @param here the people who are here
     */
    public Roster(List<Person> here, List<Partner> partners, List<Mapping.Alias> explained) {
        Map<UUID, Person> byId = new HashMap<>();
        Map<String, Integer> often = new HashMap<>();
        for (var person : here) {
            byId.put(person.id(), person);
            var name = Plain.of(Objects.requireNonNullElse(person.name(), ""));
            if (!name.isEmpty()) {
                byName.put(name, person);
                often.merge(name, 1, Integer::sum);
            }
        }
        often.forEach((name, times) -> {
            if (times > 1) {
                byName.remove(name);
            }
        });
        for (var alias : explained) {
            var person = byId.get(alias.person());
            if (person != null && !alias.said().isEmpty() && !alias.said().erased()) {
                byName.put(Plain.of(alias.said().orEmpty()), person);
            }
        }
        partners.forEach(partner -> this.partners.put(Plain.of(partner.name()), partner.id()));
    }

    /** The one person whom a cell names, perhaps with the partner behind a comma or in brackets. */
    public Optional<Person> find(String cell) {
        var whole = byName.get(Plain.of(cell));
        if (whole != null) {
            return Optional.of(whole);
        }
        var parts = cell.replace(")", "").split("[,(]", 2);
        var person = byName.get(Plain.of(parts[0]));
        return parts.length == 2 && person != null && of(person, parts[1])
                ? Optional.of(person)
                : Optional.empty();
    }

    private boolean of(Person person, String partner) {
        @Nullable UUID id = partners.get(Plain.of(partner));
        return person.partner().equals(id);
    }

    /** Whether a cell names more than one person: only one can answer. */
    public boolean several(String cell) {
        var parts = cell.split("(?i)[/;&,+\\n]| and | et ", -1);
        int known = 0;
        for (String part : parts) {
            known += byName.containsKey(Plain.of(part)) ? 1 : 0;
        }
        return known > 1;
    }
}
