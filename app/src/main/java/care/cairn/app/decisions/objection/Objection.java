package care.cairn.app.decisions.objection;

import care.cairn.app.decisions.Decision;
import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Words;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reasoned objection, a thing with a life: raised, tested, then settled in one of four ways.
 *
 * @param reason as its seat last worded it
 * @param test what a test found it to be, or null
 * @param settlement how it ended, or null while it stands open
 */
public record Objection(
        UUID id,
        UUID seat,
        Words reason,
        @Nullable UUID by,
        Instant at,
        @Nullable Test test,
        @Nullable Settlement settlement) {

    /** What an objection can be found to be: the test asks for one of these. */
    public static final List<String> FINDINGS = List.of("harm", "risk", "improvement");

    /** The text was changed so that it no longer does what the objection feared. */
    public static final String INTEGRATED = "integrated";

    /** Its seat took another position. */
    public static final String WITHDRAWN = "withdrawn";

    /** It is for a wider circle to decide. */
    public static final String ESCALATED = "escalated";

    /** It shows no harm to an aim of the group and no risk that it cannot manage. */
    public static final String NOT_QUALIFIED = "not-qualified";

    /** The ways that a person chooses on the page; the other two come from other acts. */
    public static final List<String> WAYS = List.of(NOT_QUALIFIED, ESCALATED);

    /** What a test found, who tested, and when. */
    public record Test(String finding, Words note, @Nullable UUID by, Instant at) {}

    /**
     * How an objection ended.
     *
     * @param version the version of the text that integrates it, or 0
     */
    public record Settlement(
            String way, Words reason, int version, @Nullable UUID by, Instant at) {}

    public boolean open() {
        return settlement == null;
    }

    public boolean settledAs(String way) {
        return settlement != null && settlement.way().equals(way);
    }

    Objection reworded(Words words) {
        return new Objection(id, seat, words, by, at, test, settlement);
    }

    Objection tested(Test found) {
        return new Objection(id, seat, reason, by, at, found, settlement);
    }

    Objection settled(Settlement how) {
        return new Objection(id, seat, reason, by, at, test, how);
    }

    /** What is done with an objection. */
    public sealed interface Step extends Act {
        UUID decision();

        @Override
        default String subject() {
            return Decision.subject(decision());
        }
    }

    /** Somebody tested an objection against what an objection must show. */
    public record Tested(UUID decision, UUID objection, String finding, Words note)
            implements Step {}

    /** An objection was found not to qualify, or given to a wider circle. */
    public record Settled(UUID decision, UUID objection, String way, Words reason)
            implements Step {}
}
