package care.cairn.app.meetings.sitting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of what was recorded in the room.
 *
 * @param n from 1 on
 * @param kind one of the constants here
 * @param item the point that it belongs to, or 0
 * @param seat the seat that it is about, or null
 * @param person who came, or null
 * @param refers what it refers to: the id of a decision or commitment, or null
 * @param of the line that it ends, for a departure, else 0
 * @param at when it happened
 * @param struck whether it was struck out since
 */
public record Line(
        int n,
        String kind,
        int item,
        @Nullable UUID seat,
        @Nullable UUID person,
        @Nullable UUID refers,
        int of,
        Instant at,
        boolean struck) {
    public static final String ARRIVED = "arrived";
    public static final String GUEST = "guest";
    public static final String LEFT = "left";
    public static final String TURN = "turn";
    public static final String INTEREST = "interest";
    public static final String DECISION = "decision";
    public static final String COMMITMENT = "commitment";
    public static final String NOTE = "note";
    public static final String DISSENT = "dissent";
    public static final String PARKED = "parked";

    Line strike() {
        return new Line(n, kind, item, seat, person, refers, of, at, true);
    }
}
