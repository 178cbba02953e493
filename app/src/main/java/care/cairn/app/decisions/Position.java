package care.cairn.app.decisions;

import care.cairn.app.decisions.ballot.Answer;
import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Words;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a seat says now.
 *
 * @param n which of the seat's positions it is, from 1 on; earlier ones are kept
 * @param givenTo the version of the proposal to which it was first given
 * @param version the version for which it stands: that one, or a later one once it is confirmed; 0
 *     while it was entered by somebody else and is not confirmed
 * @param proxy whether somebody else entered it
 */
public record Position(
        UUID seat,
        int n,
        Answer answer,
        Words reason,
        int givenTo,
        int version,
        boolean proxy,
        @Nullable UUID by,
        Instant at) {

    public String choice() {
        return answer.choice();
    }

    Position confirmed(int forVersion) {
        return new Position(seat, n, answer, reason, givenTo, forVersion, proxy, by, at);
    }

    /** Whether it waits for the word of its holder, and does not count until then. */
    public boolean waits(int newest) {
        return version != newest;
    }

    /** What a seat does with its position. */
    public sealed interface Step extends Act {
        UUID decision();

        UUID seat();

        @Override
        default String subject() {
            return Decision.subject(decision());
        }
    }

    /** A position was given, openly or under a seal. */
    public sealed interface Given extends Step {
        int n();

        int version();

        Answer answer();

        Words reason();

        @Nullable UUID objection();

        boolean proxy();

        /** As it stands once it is given. */
        default Position position(@Nullable UUID by, Instant at) {
            return new Position(
                    seat(),
                    n(),
                    answer(),
                    reason(),
                    version(),
                    proxy() ? 0 : version(),
                    proxy(),
                    by,
                    at);
        }
    }

    /**
     * A seat took a position, or another one than before.
     *
     * @param choice the key of one of the rule's choices, or "" where options are marked
     * @param marks by option
     * @param objection the objection that it raises or words anew, or null
     * @param proxy whether somebody entered it who neither holds the seat nor deputises
     */
    public record Taken(
            UUID decision,
            UUID seat,
            int n,
            int version,
            String choice,
            Map<String, Integer> marks,
            Words reason,
            @Nullable UUID objection,
            boolean proxy)
            implements Given {
        public Taken {
            marks = new TreeMap<>(Objects.requireNonNullElse(marks, Map.of()));
        }

        @Override
        public Answer answer() {
            return new Answer(choice, marks);
        }
    }

    /** The same where results are hidden: nobody reads it before the decision has closed. */
    public record Sealed(
            UUID decision, UUID seat, int n, int version, Words said, Words reason, boolean proxy)
            implements Given {
        @Override
        public Answer answer() {
            return Answer.read(said.orEmpty());
        }

        @Override
        public @Nullable UUID objection() {
            return null;
        }
    }

    /** A seat said that its position stands: for the new version, or though another entered it. */
    public record Confirmed(UUID decision, UUID seat, int n, int version) implements Step {}
}
