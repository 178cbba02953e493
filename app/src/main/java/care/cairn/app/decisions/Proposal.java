package care.cairn.app.decisions;

import care.cairn.app.decisions.ballot.Method;
import care.cairn.app.decisions.ballot.Rule;
import care.cairn.app.decisions.ballot.Stakes;
import care.cairn.app.decisions.electorate.RollSeat;
import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is put to a body: its question, its text in versions, and all that was known that day. */
public final class Proposal {
    private Proposal() {}

    /** The longest question, in characters. */
    public static final int QUESTION = 200;

    /** The longest text of any other kind, in characters. */
    public static final int TEXT = 8000;

    /** As many seats as one entry of the record takes with ease. */
    static final int SEATS_IN_AN_ENTRY = 100;

    /** A way that was looked at and set aside, and why. */
    public record Option(Words text, Words reason) {}

    /**
     * A measure as it was known when the decision opened, frozen with it.
     *
     * @param path of the measure's page
     * @param value as it was written on the screen that day, with its unit, or ""
     * @param period the period of that value, as it was written, or ""
     * @param verdict the key of the verdict in words
     * @param known the day as of which all this was known
     */
    public record Evidence(
            String measure,
            String name,
            String path,
            String value,
            String period,
            String verdict,
            LocalDate known) {}

    /** What happens to the text of a proposal. */
    public sealed interface Step extends Act {
        UUID decision();

        @Override
        default String subject() {
            return Decision.subject(decision());
        }
    }

    /**
     * The decision that a proposal is about.
     *
     * @param way what becomes of it if the proposal passes, such as {@code extended}
     * @param until when it is looked at again, or null
     */
    public record About(UUID decision, String way, @Nullable LocalDate until) {}

    /**
     * A proposal was opened, with its electorate.
     *
     * @param number by which people call it, from 1 on
     * @param seats how many the electorate has in all
     * @param roll its first seats; the others come in {@link RollContinued}
     * @param ends the day on which it ends by itself if it passes, or null
     * @param follows the subjects that it answers, such as a signal
     * @param method what the rule is put to work on
     * @param stakes what is at stake, and why a lighter rule was taken if one was
     * @param about the earlier decision that it looks at again, or null
     * @param draft from which it was opened, or null
     */
    public record Opened(
            UUID decision,
            int number,
            UUID body,
            String bodyName,
            Words question,
            Words text,
            Words whyNow,
            List<Option> setAside,
            Rule rule,
            Instant closes,
            @Nullable LocalDate ends,
            int seats,
            List<RollSeat> roll,
            List<Evidence> evidence,
            List<String> follows,
            Method method,
            Stakes stakes,
            @Nullable About about,
            @Nullable UUID draft)
            implements Step {
        public Opened {
            setAside = List.copyOf(setAside);
            roll = List.copyOf(roll);
            evidence = List.copyOf(evidence);
            follows = List.copyOf(follows);
            method = Objects.requireNonNullElse(method, Method.OPEN);
            stakes = Objects.requireNonNullElse(stakes, Stakes.UNSAID);
        }
    }

    /** The seats of a large electorate that did not fit into the entry of its opening. */
    public record RollContinued(UUID decision, int from, List<RollSeat> roll) implements Step {
        public RollContinued {
            roll = List.copyOf(roll);
        }
    }

    /**
     * The text got a new version: positions given before wait for their holder's confirmation.
     *
     * @param reason what changed and why
     * @param integrates the objections that this version takes up
     * @param closes when the decision closes now
     */
    public record Amended(
            UUID decision,
            int version,
            Words text,
            Words reason,
            List<UUID> integrates,
            Instant closes)
            implements Step {
        public Amended {
            integrates = List.copyOf(integrates);
        }
    }
}
