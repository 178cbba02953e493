package care.cairn.app.learning.aim;

import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Words;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An act about an aim. Each but its ending makes a version of its diagram. */
public sealed interface AimAct extends Act {
    UUID aim();

    @Override
    default String subject() {
        return Aim.subject(aim());
    }

    /**
     * An aim was set.
     *
     * @param number by which people call it, from 1 on
     * @param lead who keeps its diagram
     * @param follows the subjects from which it came, such as a decision
     */
    record Agreed(UUID aim, int number, Statement statement, UUID lead, List<String> follows)
            implements AimAct {
        public Agreed {
            follows = List.copyOf(follows);
        }
    }

    /** It says something else from here on. */
    record Restated(UUID aim, Statement statement, Words why) implements AimAct {}

    /** A part was added; see {@link Driver}. */
    record Added(UUID aim, int n, String kind, @Nullable Integer parent, Words text)
            implements AimAct {}

    record Renamed(UUID aim, int n, Words text) implements AimAct {}

    /** A part, with all that hangs on it, hangs on another one. */
    record Moved(UUID aim, int n, @Nullable Integer parent) implements AimAct {}

    /** A part, with all that hangs on it, is no longer followed. */
    record Retired(UUID aim, int n, Words why) implements AimAct {}

    record TakenUp(UUID aim, int n) implements AimAct {}

    /**
     * A part was linked to something on the record.
     *
     * @param n the number of the part, 0 for the aim itself
     * @param to what it is linked to
     * @param role of a measure, or ""
     */
    record Linked(UUID aim, int n, String to, String role) implements AimAct {
        /** A cycle follows from its aim, not the aim from the cycle. */
        @Override
        public List<String> follows() {
            return to.startsWith("cycle/") ? List.of() : List.of(to);
        }
    }

    record Unlinked(UUID aim, int n, String to) implements AimAct {}

    /**
     * It is again as it was in an earlier version; all in between stays to be read.
     *
     * @param version the one that it is like
     */
    record Returned(UUID aim, int version) implements AimAct {}

    /**
     * It ended.
     *
     * @param how {@link Aim#REACHED}, {@link Aim#MISSED} or {@link Aim#DROPPED}
     */
    record Ended(UUID aim, String how, Words reason) implements AimAct {}
}
