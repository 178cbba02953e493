package care.cairn.app.meetings.sitting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seat of the body as it stood when the meeting was opened.
 *
 * @param partnerName as the partner was called then
 * @param sector the sector it speaks for, for the quorum
 * @param title what the seat is called, or ""
 * @param voting false for an advisory seat, which does not count for the quorum
 */
public record MemberSeat(
        UUID seat,
        UUID partner,
        String partnerName,
        String sector,
        String title,
        boolean voting,
        @Nullable UUID holder,
        @Nullable UUID deputy) {

    /** Whether this person may sit on it. */
    public boolean heldBy(UUID person) {
        return person.equals(holder) || person.equals(deputy);
    }
}
