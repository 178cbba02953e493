package care.cairn.app.learning;

import care.cairn.app.ledger.Words;
import care.cairn.app.web.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is to be tried, before it is: aim, theory and change.
 *
 * @param title what the cycle is called
 * @param aim what it is to bring about
 * @param theory why it should work
 * @param change what is done otherwise
 * @param who does it, with whom
 * @param where in which wards, practices or streets
 * @param places the partners where it runs, one or more
 * @param starts the first day on which it is done
 */
public record Plan(
        Words title,
        Words aim,
        Words theory,
        Words change,
        Words who,
        Words where,
        List<Place> places,
        LocalDate starts) {
    static final int SHORT = 160;
    static final int LONG = 4000;

    public Plan {
        places = List.copyOf(places);
    }

    /** A partner where it runs, called as it was then. */
    public record Place(UUID partner, String name) {}

    /** Why this is no plan, if it is not. */
    Optional<Refusal> fault() {
        if (title.orEmpty().isEmpty()) {
            return no("title", "title");
        }
        if (title.orEmpty().length() > SHORT) {
            return Optional.of(Refusal.at("title", "learning.refusal.long", SHORT));
        }
        for (var words : List.of(aim, theory, change, who, where)) {
            if (words.orEmpty().length() > LONG) {
                return Optional.of(Refusal.of("learning.refusal.long", LONG));
            }
        }
        if (theory.orEmpty().isEmpty()) {
            return no("theory", "theory");
        }
        if (change.orEmpty().isEmpty()) {
            return no("change", "change");
        }
        return places.isEmpty() ? no("places", "places") : Optional.empty();
    }

    private static Optional<Refusal> no(String field, String key) {
        return Optional.of(Refusal.at(field, "learning.refusal." + key));
    }
}
