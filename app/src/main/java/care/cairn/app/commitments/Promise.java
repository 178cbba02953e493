package care.cairn.app.commitments;

import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a commitment comes to bind, changes hands and ends: its acts. */
// Their id is not called "commitment": beside a number n that name marks sealed words in an entry.
public final class Promise {
    private Promise() {}

    /**
     * Somebody asks a person to answer for something.
     *
     * @param number by which people call it, from 1 on
     * @param decision from which it follows, or null
     * @param insteadOf the commitment that was declined before, or null
     */
    public record Proposed(
            UUID id, int number, @Nullable UUID decision, Terms terms, @Nullable UUID insteadOf)
            implements Act {
        @Override
        public String subject() {
            return Commitment.subject(id);
        }

        @Override
        public List<String> follows() {
            List<String> earlier = new ArrayList<>();
            if (decision != null) {
                earlier.add("decision/" + decision);
            }
            if (insteadOf != null) {
                earlier.add(Commitment.subject(insteadOf));
            }
            if (terms.goal() != null) {
                earlier.add("measure/" + terms.goal().measure());
            }
            return earlier;
        }
    }

    /** The answerable person accepted a version of the terms, which binds from now on. */
    public record Accepted(UUID id, int version) implements Act {
        @Override
        public String subject() {
            return Commitment.subject(id);
        }
    }

    /** One side put other terms on the table; the earlier text is kept. */
    public record Negotiated(UUID id, int version, Terms terms, Words reason) implements Act {
        @Override
        public String subject() {
            return Commitment.subject(id);
        }
    }

    /** The forum's side agreed to the terms that the answerable person had put forward. */
    public record Agreed(UUID id, int version) implements Act {
        @Override
        public String subject() {
            return Commitment.subject(id);
        }
    }

    /** The forum's side keeps the earlier terms. */
    public record Kept(UUID id, int version, Words reason) implements Act {
        @Override
        public String subject() {
            return Commitment.subject(id);
        }
    }

    /** The person asked said no; it goes back to the body and stays visible. */
    public record Declined(UUID id, Words reason) implements Act {
        @Override
        public String subject() {
            return Commitment.subject(id);
        }
    }

    /** The body that asked does without it, after it was declined. */
    public record LetGo(UUID id, Words reason) implements Act {
        @Override
        public String subject() {
            return Commitment.subject(id);
        }
    }

    /** Another person is asked to take it over; until then the earlier one answers. */
    public record HandOverAsked(
            UUID id, int n, UUID partner, String partnerName, UUID person, Words reason)
            implements Act {
        @Override
        public String subject() {
            return Commitment.subject(id);
        }
    }

    /** The person asked took it over and answers from now on. */
    public record TakenOver(UUID id, int n) implements Act {
        @Override
        public String subject() {
            return Commitment.subject(id);
        }
    }

    /** The person asked did not take it over. */
    public record HandOverDeclined(UUID id, int n, Words reason) implements Act {
        @Override
        public String subject() {
            return Commitment.subject(id);
        }
    }

    /**
     * It ended.
     *
     * @param how one of {@link Commitment#ENDS}
     */
    public record Ended(UUID id, String how, Words reason) implements Act {
        @Override
        public String subject() {
            return Commitment.subject(id);
        }
    }
}
