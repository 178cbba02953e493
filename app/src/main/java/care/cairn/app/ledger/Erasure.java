package care.cairn.app.ledger;

import java.util.List;
import java.util.UUID;

/** Taking back somebody's words: they go, their place in the record and every proof stay. */
public final class Erasure {
    static final ActKind KIND = new ActKind("words.erased/1", Erased.class);

    private Erasure() {}

    /** Why words may be erased; codes, since a reason in words could name the person again. */
    public enum Ground {
        REQUEST_OF_THE_PERSON,
        NOT_NEEDED_ANY_MORE,
        UNLAWFUL,
        WRITTEN_BY_MISTAKE
    }

    /** Some words of an entry, by their number in it. */
    public record Target(long entry, int number) {}

    /** Words were erased; two people approved it. */
    public record Erased(List<Target> targets, Ground ground, List<UUID> approvers) implements Act {
        public Erased {
            targets = List.copyOf(targets);
            approvers = List.copyOf(approvers);
        }

        @Override
        public String subject() {
            return "entry/" + targets.getFirst().entry();
        }
    }
}
