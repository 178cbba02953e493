package care.cairn.app.learning.aim;

import care.cairn.app.ledger.Words;
import care.cairn.app.web.Refusal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an aim says: how much, for whom, by when.
 *
 * @param title what it is called
 * @param howMuch what is to be reached, as a figure or as near to one as there is
 * @param forWhom for which people
 * @param by the day by which it is to be reached
 */
public record Statement(Words title, Words howMuch, Words forWhom, LocalDate by) {
    static final int SHORT = 160;
    static final int LONG = 1000;

    /** Why this states no aim, if it does not. */
    Optional<Refusal> fault() {
        if (title.orEmpty().isEmpty()) {
            return no("title", "title");
        }
        if (title.orEmpty().length() > SHORT) {
            return Optional.of(Refusal.at("title", "learning.refusal.long", SHORT));
        }
        if (howMuch.orEmpty().isEmpty()) {
            return no("howMuch", "how-much");
        }
        if (forWhom.orEmpty().isEmpty()) {
            return no("forWhom", "for-whom");
        }
        return howMuch.orEmpty().length() > LONG || forWhom.orEmpty().length() > LONG
                ? Optional.of(Refusal.at("howMuch", "learning.refusal.long", LONG))
                : Optional.empty();
    }

    private static Optional<Refusal> no(String field, String key) {
        return Optional.of(Refusal.at(field, "learning.aim.refusal." + key));
    }
}
