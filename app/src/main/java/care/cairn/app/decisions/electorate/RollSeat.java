package care.cairn.app.decisions.electorate;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seat of the electorate as it stood when the decision opened; who sits on it, and for whom, does
 * not change afterwards for this decision.
 *
 * @param partnerName as the partner was called then
 * @param sector the sector it speaks for, for the quorum
 * @param title what the seat is called, or ""
 * @param voting false for an advisory seat, which has a voice and no vote
 */
public record RollSeat(
        UUID seat,
        UUID partner,
        String partnerName,
        String sector,
        String title,
        boolean voting,
        @Nullable UUID holder,
        @Nullable UUID deputy) {

    /** Whether this person may act for the seat. */
    public boolean heldBy(UUID person) {
        return person.equals(holder) || person.equals(deputy);
    }
}
