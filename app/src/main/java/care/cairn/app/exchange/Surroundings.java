package care.cairn.app.exchange;

import care.cairn.app.commitments.Commitment;
import care.cairn.app.commitments.Terms;
import care.cairn.app.exchange.mapping.Mapping;
import care.cairn.app.exchange.mapping.Place;
import care.cairn.app.exchange.mapping.Plain;
import care.cairn.app.exchange.mapping.Roster;
import care.cairn.app.measures.Measure;
import care.cairn.app.measures.Measures;
import care.cairn.app.partnership.Bodies;
import care.cairn.app.partnership.Partner;
import care.cairn.app.partnership.Partners;
import care.cairn.app.partnership.People;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What the rows of a log can name: people, bodies, measures, and our own words in each language.
 */
@Component
class Surroundings {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

    private final People people;
    private final Partners partners;
    private final Bodies bodies;
    private final Measures measures;
    private final MessageSource messages;

    Surroundings(
            People people,
            Partners partners,
            Bodies bodies,
            Measures measures,
            MessageSource messages) {
        this.people = people;
        this.partners = partners;
        this.bodies = bodies;
        this.measures = measures;
        this.messages = messages;
    }

    Place on(LocalDate day, List<Mapping.Alias> explained) {
        var here = partners.on(day);
        var ids = here.stream().map(Partner::id).collect(Collectors.toSet());
        return new Place(
                new Roster(
                        people.all().stream()
                                .filter(it -> it.on(day) && ids.contains(it.partner()))
                                .toList(),
                        here,
                        explained),
                bodies.all(),
                goals(),
                words("commitments.rhythm.", Commitment.RHYTHMS),
                words("commitments.direction.", List.of("up", "down")),
                day);
    }

    private Map<String, Terms.Goal> goals() {
        Map<String, Terms.Goal> goals = new HashMap<>();
        for (Measure measure : measures.all()) {
            var name = measure.definition().name();
            var goal =
                    new Terms.Goal(
                            measure.id(),
                            name.in(Locale.ENGLISH),
                            measure.definition().direction().name().equals("UP") ? "up" : "down",
                            null,
                            null);
            LANGUAGES.forEach(language -> goals.put(Plain.of(name.in(language)), goal));
            goals.put(Plain.of(measure.key()), goal);
        }
        return goals;
    }

    private Map<String, String> words(String prefix, List<String> keys) {
        Map<String, String> words = new HashMap<>();
        for (String key : keys) {
            for (Locale language : LANGUAGES) {
                words.put(
                        Plain.of(
                                Objects.requireNonNull(
                                        messages.getMessage(prefix + key, null, key, language))),
                        key);
            }
        }
        return words;
    }
}
