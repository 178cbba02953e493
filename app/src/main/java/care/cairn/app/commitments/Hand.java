package care.cairn.app.commitments;

import care.cairn.app.ledger.Author;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The person who acts on a commitment.
 *
 * @param partner for which this person acts, or null
 * @param programme whether this person runs the programme
 * @param forum whether this person may act for a voting seat of the forum that day
 */
public record Hand(UUID person, @Nullable UUID partner, boolean programme, boolean forum) {
    Author author() {
        return new Author(person, partner);
    }
}
