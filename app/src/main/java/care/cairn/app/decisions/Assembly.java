package care.cairn.app.decisions;

import java.util.List;
import java.util.UUID;

/**
 * A body on a day: its usual way to decide and its seats, as an opening freezes them.
 *
 * @param remit what it may decide, in plain words
 * @param openDays for how many days a proposal is open unless its proposer says otherwise
 */
public record Assembly(
        UUID body, String name, String remit, Rule rule, int openDays, List<RollSeat> seats) {
    public Assembly {
        seats = List.copyOf(seats);
    }
}
