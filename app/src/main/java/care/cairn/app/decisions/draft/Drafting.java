package care.cairn.app.decisions.draft;

import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Words;
import java.util.List;
import java.util.UUID;

/** What happens to a draft before it opens. */
public final class Drafting {
    private Drafting() {}

    /** One act on a draft. */
    public sealed interface Step extends Act {
        UUID draft();

        @Override
        default String subject() {
            return Preparation.subject(draft());
        }
    }

    /**
     * A draft was begun; its author is who began it.
     *
     * @param follows the subjects that it answers, such as a signal
     */
    public record Begun(UUID draft, UUID body, Sketch sketch, List<String> follows)
            implements Step {
        public Begun {
            follows = List.copyOf(follows);
        }
    }

    /**
     * It got a new version.
     *
     * @param note what changed, in words
     */
    public record Edited(UUID draft, int version, UUID body, Sketch sketch, Words note)
            implements Step {}

    /** Somebody was asked to write with the author. */
    public record Invited(UUID draft, UUID person) implements Step {}

    /** Somebody writes with the author no more. */
    public record Left(UUID draft, UUID person) implements Step {}

    /**
     * The partnership may read it and ask.
     *
     * @param version from which on it may
     */
    public record Shared(UUID draft, int version) implements Step {}

    /** It was given up. */
    public record Withdrawn(UUID draft, Words reason) implements Step {}
}
