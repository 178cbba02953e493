package care.cairn.app.decisions.hearing;

import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What happens before a thing is decided so that people are heard, on a draft or a proposal. */
public final class Hearing {
    private Hearing() {}

    /** What an affected party is: a whole sector, a partner, or a group of residents. */
    public static final List<String> SORTS = List.of("sector", "partner", "group");

    /** Days within which a question is owed its answer. */
    public static final int DAYS = 5;

    static final int NAME = 200;
    static final int TEXT = 4000;

    /**
     * One act of it.
     *
     * <p>Its subject is the draft or the decision that it is about.
     */
    public sealed interface Step extends Act {
        String about();

        @Override
        default String subject() {
            return about();
        }
    }

    /**
     * Somebody who is affected was named, and has not been asked yet.
     *
     * @param sort one of {@link #SORTS}
     * @param key of the sector, the id of the partner, or "" for a group
     */
    public record Named(String about, UUID affected, String sort, String key, Words name)
            implements Step {}

    /** Naming them was a mistake. */
    public record Unnamed(String about, UUID affected) implements Step {}

    /**
     * They were asked.
     *
     * @param how and what they said, in words
     */
    public record Asked(String about, UUID affected, Words how) implements Step {}

    /**
     * A question was put, and is owed an answer.
     *
     * @param due the day by which
     */
    public record Questioned(String about, UUID question, Words text, LocalDate due)
            implements Step {}

    /** A question was answered. */
    public record Answered(String about, UUID question, Words answer) implements Step {}
}
