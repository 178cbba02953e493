package care.cairn.app.decisions;

import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Words;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a seat says now on a proposal.
 *
 * @param n which of the seat's positions it is, from 1 on; earlier ones are kept
 * @param choice the key of one of the rule's choices
 * @param givenTo the version of the proposal to which it was first given
 * @param version the version for which it stands: that one, or a later one once it is confirmed
 */
public record Position(
        UUID seat,
        int n,
        String choice,
        Words reason,
        int givenTo,
        int version,
        @Nullable UUID by,
        Instant at) {

    /**
     * A seat took a position, or another one than before.
     *
     * @param objection the objection that it raises or words anew, or null
     */
    public record Taken(
            UUID decision,
            UUID seat,
            int n,
            int version,
            String choice,
            Words reason,
            @Nullable UUID objection)
            implements Act {
        @Override
        public String subject() {
            return Decision.subject(decision);
        }
    }

    /** A seat said that its position stands for the new version of the text. */
    public record Confirmed(UUID decision, UUID seat, int n, int version) implements Act {
        @Override
        public String subject() {
            return Decision.subject(decision);
        }
    }
}
