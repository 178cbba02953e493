package care.cairn.app.decisions;

import care.cairn.app.decisions.electorate.RollSeat;
import care.cairn.app.ledger.Author;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The person who acts on a decision.
 *
 * @param partner for which this person acts, or null
 * @param programme whether this person runs the programme and so keeps the process
 */
public record Who(UUID person, @Nullable UUID partner, boolean programme) {
    public static Who of(Viewer viewer) {
        return new Who(viewer.requirePerson(), viewer.partner(), viewer.is(Role.PROGRAMME));
    }

    public Author author() {
        return new Author(person, partner);
    }

    /** Acting for a seat is acting for its partner. */
    Author author(RollSeat seat) {
        return new Author(person, seat.partner());
    }
}
