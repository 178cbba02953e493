package care.cairn.app.meetings;

import care.cairn.app.ledger.Author;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts on a meeting.
 *
 * @param secretary whether this person calls meetings and writes them down: the programme
 * @param member whether this person may act for a seat of the body that day
 * @param voting whether that seat has a vote
 */
public record Hand(
        UUID person, @Nullable UUID partner, boolean secretary, boolean member, boolean voting) {
    public Author author() {
        return new Author(person, partner);
    }
}
