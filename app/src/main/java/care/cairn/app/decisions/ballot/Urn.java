package care.cairn.app.decisions.ballot;

import care.cairn.app.decisions.Decision;
import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Words;
import java.util.List;
import java.util.UUID;

/**
 * The urn of an anonymous vote. Who took part stands in the record at once; the papers enter it
 * only when the vote closes, all together and ordered by their random numbers, so that nothing
 * joins a paper to a seat. A seat that keeps its number can find its paper among them.
 */
public final class Urn {
    private Urn() {}

    /** With fewer papers than this, what they say is not shown. */
    public static final int SHOWN_FROM = 5;

    /**
     * A ballot without a name.
     *
     * @param paper a random number, told once to whoever gave it
     * @param said as {@link Answer#line} writes it; sealed, so that it can stay covered
     */
    public record Paper(UUID paper, Words said) {
        public Answer answer() {
            return Answer.read(said.orEmpty());
        }
    }

    /** What happens to an urn. */
    public sealed interface Step extends Act {}

    /** A seat put its ballot into the urn. */
    public record Entered(UUID decision, UUID seat) implements Step {
        @Override
        public String subject() {
            return Decision.subject(decision);
        }
    }

    /** The urn was opened: these papers lay in it, or some of them where there are many. */
    public record Opened(UUID decision, List<Paper> papers) implements Step {
        public Opened {
            papers = List.copyOf(papers);
        }

        @Override
        public String subject() {
            return Decision.subject(decision);
        }
    }
}
