package care.cairn.app.exchange.mapping;

import care.cairn.app.commitments.Terms;
import care.cairn.app.partnership.Body;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What of this partnership the rows of a log can name.
 *
 * @param measures their ids and English names, by each of their names, plain
 * @param rhythms the keys of rhythms, by their words in both languages, plain
 * @param directions {@code up} or {@code down}, by their words in both languages, plain
 */
public record Place(
        Roster people,
        List<Body> bodies,
        Map<String, Terms.Goal> measures,
        Map<String, String> rhythms,
        Map<String, String> directions,
        LocalDate today) {

    /** The body of a name. */
    Optional<Body> body(String name) {
        return bodies.stream().filter(it -> Plain.of(it.name()).equals(Plain.of(name))).findFirst();
    }

    Optional<Body> body(UUID id) {
        return bodies.stream().filter(it -> it.id().equals(id)).findFirst();
    }
}
