package care.cairn.app.remit;

import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a body or a person may decide a kind of thing: how far, from when to when, by which clause
 * and by whose leave.
 *
 * @param body that may decide, or null where a person may
 * @param person who may decide, or null where a body may
 * @param level one of the seven levels of delegation, 1 for being told to 7 for deciding alone
 * @param limit the most money, in whole units of {@code currency}, or null for no limit
 * @param currency of the limit, such as EUR, or ""
 * @param clause of the agreement, the terms or the scheme that says so
 * @param by the body that delegated, or null where the partnership's own agreement says so
 * @param decision the decision by which it did, such as {@code decision/…}, or null
 * @param until the first day on which it holds no more, or null
 */
public record Delegation(
        UUID id,
        String kind,
        @Nullable UUID body,
        @Nullable UUID person,
        int level,
        @Nullable Long limit,
        String currency,
        String clause,
        @Nullable UUID by,
        @Nullable String decision,
        LocalDate since,
        @Nullable LocalDate until) {

    /** The noun of its subject in the record. */
    public static final String NOUN = "delegation";

    /** The levels: tell, sell, consult, agree, advise, inquire, delegate. */
    public static final List<Integer> LEVELS = List.of(1, 2, 3, 4, 5, 6, 7);

    /** From this level on, its holder has a part in deciding; below it is only heard. */
    static final int DECIDES = 4;

    static final int CLAUSE = 300;

    public static String subject(UUID id) {
        return NOUN + "/" + id;
    }

    public boolean on(LocalDate day) {
        return !since.isAfter(day) && (until == null || until.isAfter(day));
    }

    /** Whether its holder has a part in deciding, and is not only heard. */
    boolean decides() {
        return level >= DECIDES;
    }

    /** Whether it reaches as far as this amount; one that is not said is none. */
    boolean covers(@Nullable Long amount) {
        return limit == null || (amount != null && amount <= limit);
    }

    /** It was given. */
    public record Given(
            UUID delegation,
            String kind,
            @Nullable UUID body,
            @Nullable UUID person,
            int level,
            @Nullable Long limit,
            String currency,
            String clause,
            @Nullable UUID by,
            @Nullable String decision,
            LocalDate since,
            @Nullable LocalDate until)
            implements Act {
        @Override
        public String subject() {
            return Delegation.subject(delegation);
        }

        @Override
        public List<String> follows() {
            return decision == null ? List.of() : List.of(decision);
        }
    }

    /** It was ended, or given an end. */
    public record Ended(UUID delegation, LocalDate until, Words reason) implements Act {
        @Override
        public String subject() {
            return Delegation.subject(delegation);
        }
    }
}
