package care.cairn.app.meetings;

import care.cairn.app.commitments.CommitmentMinute;
import care.cairn.app.decisions.DecisionMinute;
import care.cairn.app.meetings.sitting.MemberSeat;
import care.cairn.app.meetings.sitting.Presence;
import care.cairn.core.tally.poll.Quorum;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded in the room, and who is in it.
 *
 * @param seats of the body, those with a vote first
 * @param guests people without a seat who came
 * @param quorum how it stands
 * @param missing the sectors of which nobody is there, though somebody must be
 * @param changes when the quorum was reached and lost
 * @param turn the point that the meeting is at, or 0
 * @param lines all that was recorded, in order
 */
record RoomPage(
        MeetingPage meeting,
        List<Chair> seats,
        List<Guest> guests,
        Quorum.@Nullable Standing quorum,
        List<String> missing,
        List<Presence.Change> changes,
        int turn,
        List<Said> lines) {

    /**
     * A seat in the room.
     *
     * @param arrival the line of who sits there, or 0
     * @param who sits there now, or sat there, or null
     * @param came when this person came, or null
     * @param left when this person left, or null
     */
    record Chair(
            MemberSeat seat,
            @Nullable String holder,
            @Nullable String deputy,
            int arrival,
            @Nullable String who,
            boolean deputised,
            @Nullable Instant came,
            @Nullable Instant left) {
        public boolean here() {
            return arrival != 0;
        }

        /** Whether somebody sat there for a while. */
        public boolean attended() {
            return came != null;
        }

        /** The seat in a few words. */
        public String name() {
            return seat.title().isEmpty()
                    ? seat.partnerName()
                    : seat.title() + ", " + seat.partnerName();
        }
    }

    /** Somebody without a seat. */
    record Guest(int arrival, @Nullable String name, Instant came, @Nullable Instant left) {}

    /**
     * A line of the room.
     *
     * @param sentence what it says, in the reader's language
     */
    record Said(
            int n,
            String kind,
            int item,
            @Nullable UUID seat,
            String sentence,
            @Nullable String words,
            Instant at,
            long entry,
            boolean struck,
            @Nullable String struckWhy,
            @Nullable DecisionMinute decision,
            @Nullable CommitmentMinute commitment,
            @Nullable String answers) {}

    /** The lines of one point, without those that only move it on. */
    public List<Said> of(int item) {
        return lines.stream()
                .filter(line -> line.item() == item && !line.kind().equals("turn"))
                .toList();
    }

    /** Those of one point that count. */
    public List<Said> counting(int item) {
        return of(item).stream().filter(line -> !line.struck()).toList();
    }

    /** Those of a kind that count, over all points. */
    public Stream<Said> counting(String kind) {
        return lines.stream().filter(line -> line.kind().equals(kind) && !line.struck());
    }

    public MeetingPage.@Nullable ItemView current() {
        return item(turn);
    }

    public MeetingPage.@Nullable ItemView item(int n) {
        return meeting.items().stream().filter(it -> it.n() == n).findFirst().orElse(null);
    }

    /** The point after this one, or null. */
    public MeetingPage.@Nullable ItemView next() {
        var items = meeting.items();
        for (int i = 0; i + 1 < items.size(); i++) {
            if (items.get(i).n() == turn) {
                return items.get(i + 1);
            }
        }
        return null;
    }

    /** The line that an undo would strike out, or null. */
    public @Nullable Said last() {
        return lines.stream()
                .filter(line -> !line.struck())
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** Whether a point was left over. */
    public boolean parked(int item) {
        return counting(item).stream().anyMatch(line -> line.kind().equals("parked"));
    }

    /** Whether a decision was put already, by its subject. */
    public boolean put(String subject) {
        return counting("decision")
                .map(Said::decision)
                .anyMatch(it -> it != null && subject.equals("decision/" + it.id()));
    }

    /** The seats that have no part in a point. */
    public List<UUID> withdrawn(int item) {
        return counting(item).stream()
                .filter(line -> line.kind().equals("interest"))
                .map(Said::seat)
                .toList();
    }

    /** How a question can be decided in the room, by rule: its answers, in order. */
    record Way(String rule, String word, Map<String, Boolean> choices) {}
}
