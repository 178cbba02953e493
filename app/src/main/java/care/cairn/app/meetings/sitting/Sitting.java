package care.cairn.app.meetings.sitting;

import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Words;
import care.cairn.app.meetings.Meeting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as it is held.
 *
 * @param opened when it was opened, or null
 * @param closed when it was closed, or null
 * @param quorum how many voting seats must be there
 * @param sectors of which at least one voting seat must be there
 * @param roll the seats of the body as they stood at the opening
 * @param lines what was recorded, struck lines too
 */
public record Sitting(
        @Nullable Instant opened,
        @Nullable Instant closed,
        int quorum,
        List<String> sectors,
        List<MemberSeat> roll,
        List<Line> lines) {
    /** As many seats as one entry of the record takes with ease. */
    public static final int SEATS_IN_AN_ENTRY = 100;

    public static final Sitting NOT_YET =
            new Sitting(null, null, 0, List.of(), List.of(), List.of());

    public Sitting {
        sectors = List.copyOf(sectors);
        roll = List.copyOf(roll);
        lines = List.copyOf(lines);
    }

    /** What happens in the room. */
    public sealed interface Step extends Act {
        UUID meeting();

        @Override
        default String subject() {
            return Meeting.subject(meeting());
        }
    }

    /** The meeting was opened; further seats of a large body come in {@link RollContinued}. */
    public record Opened(UUID meeting, int quorum, List<String> sectors, List<MemberSeat> roll)
            implements Step {
        public Opened {
            sectors = List.copyOf(sectors);
            roll = List.copyOf(roll);
        }
    }

    /** The seats that did not fit into the entry of the opening. */
    public record RollContinued(UUID meeting, List<MemberSeat> roll) implements Step {
        public RollContinued {
            roll = List.copyOf(roll);
        }
    }

    /** The holder of a seat came, or the deputy. */
    public record Arrived(UUID meeting, int n, UUID seat, UUID person, boolean deputy, Instant time)
            implements Step {}

    /** Somebody without a seat came. */
    public record Attended(UUID meeting, int n, Words guest, Instant time) implements Step {}

    /**
     * Somebody left.
     *
     * @param arrival the line of the arrival
     */
    public record Left(UUID meeting, int n, int arrival, Instant time) implements Step {}

    /** The meeting turned to a point. */
    public record Turned(UUID meeting, int n, int item) implements Step {}

    /** Somebody has an interest in a point, and so no part in it. */
    public record Declared(UUID meeting, int n, int item, UUID seat, String kind, Words what)
            implements Step {}

    /**
     * A question was put.
     *
     * @param here whether it was opened in this meeting
     */
    public record Put(UUID meeting, int n, int item, UUID decision, boolean here) implements Step {
        @Override
        public List<String> follows() {
            return here ? List.of() : List.of("decision/" + decision);
        }
    }

    /** Somebody was asked to answer for something. */
    public record Committed(UUID meeting, int n, int item, UUID commitment) implements Step {}

    /**
     * Something was noted.
     *
     * @param seat whose dissent it is, or null where it is a note
     */
    public record Noted(UUID meeting, int n, int item, @Nullable UUID seat, Words text)
            implements Step {}

    /** A point was left over to the next meeting. */
    public record Parked(UUID meeting, int n, int item, Words reason) implements Step {}

    /** A line was struck out; both stay on the record. */
    public record Struck(UUID meeting, int line, Words reason) implements Step {}

    /** The meeting was closed. */
    public record Closed(UUID meeting) implements Step {}

    /** The state after one more act, at its moment. */
    public Sitting apply(Step step, Instant at) {
        return switch (step) {
            case Opened it -> new Sitting(at, null, it.quorum(), it.sectors(), it.roll(), lines);
            case RollContinued it -> {
                var all = new ArrayList<>(roll);
                all.addAll(it.roll());
                yield new Sitting(opened, closed, quorum, sectors, all, lines);
            }
            case Arrived it ->
                    with(line(it.n(), Line.ARRIVED, 0, it.seat(), it.person(), null, it.time()));
            case Attended it -> with(line(it.n(), Line.GUEST, 0, null, null, null, it.time()));
            case Left it ->
                    with(
                            new Line(
                                    it.n(),
                                    Line.LEFT,
                                    0,
                                    line(it.arrival()).map(Line::seat).orElse(null),
                                    null,
                                    null,
                                    it.arrival(),
                                    it.time(),
                                    false));
            case Turned it -> with(line(it.n(), Line.TURN, it.item(), null, null, null, at));
            case Declared it ->
                    with(line(it.n(), Line.INTEREST, it.item(), it.seat(), null, null, at));
            case Put it ->
                    with(line(it.n(), Line.DECISION, it.item(), null, null, it.decision(), at));
            case Committed it ->
                    with(line(it.n(), Line.COMMITMENT, it.item(), null, null, it.commitment(), at));
            case Noted it ->
                    with(
                            line(
                                    it.n(),
                                    it.seat() == null ? Line.NOTE : Line.DISSENT,
                                    it.item(),
                                    it.seat(),
                                    null,
                                    null,
                                    at));
            case Parked it -> with(line(it.n(), Line.PARKED, it.item(), null, null, null, at));
            case Struck it ->
                    new Sitting(
                            opened,
                            closed,
                            quorum,
                            sectors,
                            roll,
                            lines.stream()
                                    .map(line -> line.n() == it.line() ? line.strike() : line)
                                    .toList());
            case Closed it -> new Sitting(opened, at, quorum, sectors, roll, lines);
        };
    }

    private static Line line(
            int n,
            String kind,
            int item,
            @Nullable UUID seat,
            @Nullable UUID person,
            @Nullable UUID refers,
            Instant at) {
        return new Line(n, kind, item, seat, person, refers, 0, at, false);
    }

    private Sitting with(Line line) {
        var all = new ArrayList<>(lines);
        all.add(line);
        return new Sitting(opened, closed, quorum, sectors, roll, all);
    }

    public Optional<Line> line(int n) {
        return lines.stream().filter(line -> line.n() == n).findFirst();
    }

    public Optional<MemberSeat> seat(UUID id) {
        return roll.stream().filter(seat -> seat.seat().equals(id)).findFirst();
    }

    /** The number that the next line gets. */
    public int next() {
        return lines.isEmpty() ? 1 : lines.getLast().n() + 1;
    }

    /** Whether it is being held. */
    public boolean on() {
        return opened != null && closed == null;
    }

    /** The lines that count. */
    public List<Line> counting() {
        return lines.stream().filter(line -> !line.struck()).toList();
    }

    /** The point that the meeting turned to last, or 0. */
    public int turn() {
        return counting().stream()
                .filter(line -> line.kind().equals(Line.TURN))
                .reduce((earlier, later) -> later)
                .map(Line::item)
                .orElse(0);
    }

    /** Whether a point was left over to the next meeting. */
    public boolean parked(int item) {
        return counting().stream()
                .anyMatch(line -> line.kind().equals(Line.PARKED) && line.item() == item);
    }

    /** Who is there, and how that came to be. */
    public Presence presence() {
        return Presence.of(this);
    }
}
