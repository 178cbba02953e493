package care.cairn.app.meetings.minutes;

import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Words;
import care.cairn.app.meetings.Meeting;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is written of a meeting.
 *
 * @param version the newest version of the words, from 1 on; 0 while there are none
 * @param circulated the newest version that members were given, or 0
 * @param confirmed the version that is the correct record, or 0
 * @param corrections how many were asked for
 * @param messages how often key messages were published
 */
public record Minutes(int version, int circulated, int confirmed, int corrections, int messages) {
    public static final Minutes NONE = new Minutes(0, 0, 0, 0, 0);

    /** The longest passage, in characters. */
    public static final int LONG = 4000;

    /** What happens to the minutes. */
    public sealed interface Step extends Act {
        UUID meeting();

        @Override
        default String subject() {
            return Meeting.subject(meeting());
        }
    }

    /** The words of one point; point 0 is for what belongs to none. */
    public record Passage(int item, Words text) {}

    /** The words were written, or written anew; what was recorded stands beside them. */
    public record Written(UUID meeting, int version, List<Passage> passages) implements Step {
        public Written {
            passages = List.copyOf(passages);
        }
    }

    /** Members were given a version, to be confirmed. */
    public record Circulated(UUID meeting, int version) implements Step {}

    /**
     * A member asked for a correction.
     *
     * @param item of which point, or 0
     */
    public record Corrected(UUID meeting, int n, int item, Words text) implements Step {}

    /**
     * A version was confirmed as the correct record.
     *
     * @param in the later meeting that did so, or null where somebody of the body did
     */
    public record Confirmed(UUID meeting, int version, @Nullable UUID in) implements Step {}

    /** Decisions and actions were told to everybody in plain words. */
    public record MessagesPublished(UUID meeting, int n, Words text) implements Step {}

    /** The state after one more act. */
    public Minutes apply(Step step) {
        return switch (step) {
            case Written it ->
                    new Minutes(it.version(), circulated, confirmed, corrections, messages);
            case Circulated it ->
                    new Minutes(version, it.version(), confirmed, corrections, messages);
            case Corrected it -> new Minutes(version, circulated, confirmed, it.n(), messages);
            case Confirmed it ->
                    new Minutes(version, circulated, it.version(), corrections, messages);
            case MessagesPublished it ->
                    new Minutes(version, circulated, confirmed, corrections, it.n());
        };
    }
}
