package care.cairn.app.meetings.sitting;

import static care.cairn.app.web.Result.done;
import static care.cairn.app.web.Result.refused;

import care.cairn.app.ledger.Words;
import care.cairn.app.meetings.Hand;
import care.cairn.app.meetings.Meeting;
import care.cairn.app.meetings.agenda.Item;
import care.cairn.app.meetings.agenda.Matter;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is done in the room, by whoever writes it down. */
public record Holding(Meeting it) {
    /** The kinds of interest that registers know, in the order of the form. */
    public static final List<String> KINDS =
            List.of("financial", "professional", "personal", "indirect");

    /** How much earlier than its planned time a meeting can be opened. */
    private static final Duration EARLY = Duration.ofHours(24);

    /** How long ago somebody may have come or gone. */
    private static final Duration BACK = Duration.ofHours(14);

    /** Opens the meeting: one act, or more for a large body. */
    public Result<List<Sitting.Step>> open(
            int quorum, List<String> sectors, List<MemberSeat> roll, Hand hand, Instant at) {
        var no = secretary(hand);
        if (no.isPresent()) {
            return refused(no.get());
        }
        if (it.cancelled()) {
            return refused("meetings.refusal.cancelled");
        }
        if (it.sitting().opened() != null) {
            return refused("meetings.refusal.opened");
        }
        if (at.isBefore(it.session().starts().minus(EARLY))) {
            return refused("meetings.refusal.early");
        }
        if (it.agenda().order().isEmpty()) {
            return refused("meetings.refusal.no-items");
        }
        var acts = new ArrayList<Sitting.Step>();
        int first = Math.min(roll.size(), Sitting.SEATS_IN_AN_ENTRY);
        acts.add(new Sitting.Opened(it.id(), quorum, sectors, roll.subList(0, first)));
        for (int from = first; from < roll.size(); from += Sitting.SEATS_IN_AN_ENTRY) {
            int to = Math.min(roll.size(), from + Sitting.SEATS_IN_AN_ENTRY);
            acts.add(new Sitting.RollContinued(it.id(), roll.subList(from, to)));
        }
        acts.add(new Sitting.Turned(it.id(), it.sitting().next(), it.agenda().order().getFirst()));
        return done(acts);
    }

    /** The holder or the deputy of a seat came. */
    public Result<Sitting.Arrived> arrive(
            UUID seat, UUID person, Instant time, Hand hand, Instant at) {
        var no = sitting(hand).or(() -> unfit(time, at));
        if (no.isPresent()) {
            return refused(no.get());
        }
        var there = it.sitting().seat(seat).filter(one -> one.heldBy(person));
        if (there.isEmpty()) {
            return refused("meetings.refusal.no-such-seat");
        }
        return it.sitting().presence().here().containsKey(seat)
                ? refused("meetings.refusal.here")
                : done(
                        new Sitting.Arrived(
                                it.id(),
                                it.sitting().next(),
                                seat,
                                person,
                                !person.equals(there.get().holder()),
                                time));
    }

    /** Somebody without a seat came. */
    public Result<Sitting.Attended> attend(Words guest, Instant time, Hand hand, Instant at) {
        var no = sitting(hand).or(() -> unfit(time, at));
        if (no.isPresent()) {
            return refused(no.get());
        }
        if (guest.isEmpty()) {
            return refused(Refusal.at("guest", "meetings.refusal.guest"));
        }
        return guest.orEmpty().length() > Matter.SHORT
                ? refused(Refusal.at("guest", "meetings.refusal.long", Matter.SHORT))
                : done(new Sitting.Attended(it.id(), it.sitting().next(), guest, time));
    }

    public Result<Sitting.Left> leave(int arrival, Instant time, Hand hand, Instant at) {
        var no = sitting(hand).or(() -> unfit(time, at));
        if (no.isPresent()) {
            return refused(no.get());
        }
        var came =
                it.sitting().counting().stream()
                        .filter(line -> line.n() == arrival)
                        .filter(line ->
                                line.kind().equals(Line.ARRIVED) || line.kind().equals(Line.GUEST))
                        .findFirst();
        boolean gone =
                it.sitting().counting().stream()
                        .anyMatch(line -> line.kind().equals(Line.LEFT) && line.of() == arrival);
        if (came.isEmpty() || gone) {
            return refused("meetings.refusal.not-here");
        }
        return time.isBefore(came.get().at())
                ? refused(Refusal.at("time", "meetings.refusal.left-before"))
                : done(new Sitting.Left(it.id(), it.sitting().next(), arrival, time));
    }

    public Result<Sitting.Turned> turn(int item, Hand hand) {
        var no = sitting(hand).or(() -> notOn(item));
        return no.isPresent()
                ? refused(no.get())
                : done(new Sitting.Turned(it.id(), it.sitting().next(), item));
    }

    public Result<Sitting.Declared> declare(
            int item, UUID seat, String kind, Words what, Hand hand) {
        var no = sitting(hand).or(() -> notOn(item)).or(() -> text("what", what));
        if (no.isPresent()) {
            return refused(no.get());
        }
        if (!KINDS.contains(kind)) {
            return refused(Refusal.at("kind", "meetings.refusal.interest"));
        }
        if (!it.sitting().presence().here().containsKey(seat)) {
            return refused(Refusal.at("seat", "meetings.refusal.not-here"));
        }
        return it.sitting().presence().withdrawn(item).contains(seat)
                ? refused(Refusal.at("seat", "meetings.refusal.declared"))
                : done(new Sitting.Declared(it.id(), it.sitting().next(), item, seat, kind, what));
    }

    /** A question is put, which was opened here or before. */
    public Result<Sitting.Put> put(int item, UUID decision, boolean here, Hand hand) {
        var no = sitting(hand).or(() -> notOn(item));
        if (no.isPresent()) {
            return refused(no.get());
        }
        return refers(Line.DECISION, decision)
                ? refused("meetings.refusal.there")
                : done(new Sitting.Put(it.id(), it.sitting().next(), item, decision, here));
    }

    public Result<Sitting.Committed> commit(int item, UUID commitment, Hand hand) {
        var no = sitting(hand).or(() -> notOn(item));
        return no.isPresent()
                ? refused(no.get())
                : done(new Sitting.Committed(it.id(), it.sitting().next(), item, commitment));
    }

    /**
     * Writes down what was said; also after the close, until members have the minutes.
     *
     * @param seat whose dissent it is, or null
     */
    public Result<Sitting.Noted> note(int item, @Nullable UUID seat, Words text, Hand hand) {
        var no = writable(hand).or(() -> notOn(item)).or(() -> text("text", text));
        if (no.isPresent()) {
            return refused(no.get());
        }
        return seat != null && it.sitting().seat(seat).isEmpty()
                ? refused(Refusal.at("seat", "meetings.refusal.no-such-seat"))
                : done(new Sitting.Noted(it.id(), it.sitting().next(), item, seat, text));
    }

    public Result<Sitting.Parked> park(int item, Words reason, Hand hand) {
        var no = sitting(hand).or(() -> notOn(item)).or(() -> text("reason", reason));
        if (no.isPresent()) {
            return refused(no.get());
        }
        return it.sitting().parked(item)
                ? refused("meetings.refusal.parked")
                : done(new Sitting.Parked(it.id(), it.sitting().next(), item, reason));
    }

    /** Strikes out a line; the record keeps it, and that it was struck out. */
    public Result<Sitting.Struck> strike(int line, Words reason, Hand hand) {
        var no = writable(hand);
        if (no.isPresent()) {
            return refused(no.get());
        }
        if (reason.orEmpty().length() > Matter.LONG) {
            return refused(Refusal.at("reason", "meetings.refusal.long", Matter.LONG));
        }
        var struck = it.sitting().line(line).filter(one -> !one.struck());
        if (struck.isEmpty()) {
            return refused("meetings.refusal.no-such-line");
        }
        boolean left =
                it.sitting().counting().stream()
                        .anyMatch(one -> one.kind().equals(Line.LEFT) && one.of() == line);
        return left
                ? refused("meetings.refusal.left-after")
                : done(new Sitting.Struck(it.id(), line, reason));
    }

    public Result<Sitting.Closed> close(Hand hand) {
        var no = sitting(hand);
        return no.isPresent() ? refused(no.get()) : done(new Sitting.Closed(it.id()));
    }

    private boolean refers(String kind, UUID id) {
        return it.sitting().counting().stream()
                .anyMatch(line -> line.kind().equals(kind) && id.equals(line.refers()));
    }

    private static Optional<Refusal> secretary(Hand hand) {
        return hand.secretary()
                ? Optional.empty()
                : Optional.of(Refusal.of("meetings.refusal.secretary"));
    }

    private Optional<Refusal> sitting(Hand hand) {
        return secretary(hand)
                .or(() ->
                        it.sitting().on()
                                ? Optional.empty()
                                : Optional.of(Refusal.of("meetings.refusal.not-open")));
    }

    private Optional<Refusal> writable(Hand hand) {
        var no = secretary(hand);
        if (no.isPresent()) {
            return no;
        }
        if (it.sitting().opened() == null) {
            return Optional.of(Refusal.of("meetings.refusal.not-open"));
        }
        return it.minutes().circulated() == 0
                ? Optional.empty()
                : Optional.of(Refusal.of("meetings.refusal.circulated"));
    }

    private Optional<Refusal> notOn(int item) {
        return it.agenda().find(item).filter(Item::on).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of("meetings.refusal.no-such-item"));
    }

    private static Optional<Refusal> text(String field, Words text) {
        if (text.isEmpty()) {
            return Optional.of(Refusal.at(field, "meetings.refusal.text"));
        }
        return text.orEmpty().length() > Matter.LONG
                ? Optional.of(Refusal.at(field, "meetings.refusal.long", Matter.LONG))
                : Optional.empty();
    }

    private static Optional<Refusal> unfit(Instant time, Instant at) {
        return time.isAfter(at) || time.isBefore(at.minus(BACK))
                ? Optional.of(Refusal.at("time", "meetings.refusal.time"))
                : Optional.empty();
    }
}
