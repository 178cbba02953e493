package care.cairn.app.meetings;

import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.ledger.Sight;
import care.cairn.app.ledger.Words;
import care.cairn.app.meetings.agenda.Listing;
import care.cairn.app.meetings.agenda.Matter;
import care.cairn.app.meetings.minutes.Minutes;
import care.cairn.app.meetings.minutes.Minuting;
import care.cairn.app.partnership.Bodies;
import care.cairn.app.partnership.Body;
import care.cairn.app.partnership.Seat;
import care.cairn.app.partnership.Seats;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The meetings of the partnership, before they are held and after. */
@Service
@Transactional
public class Meetings {
    private final MeetingStore store;
    private final Bodies bodies;
    private final Seats seats;
    private final Sight sight;
    private final Ledger ledger;

    Meetings(MeetingStore store, Bodies bodies, Seats seats, Sight sight, Ledger ledger) {
        this.store = store;
        this.bodies = bodies;
        this.seats = seats;
        this.sight = sight;
        this.ledger = ledger;
    }

    /** Calls a meeting of a body. */
    public Result<UUID> schedule(UUID body, Session session, Moment moment) {
        var of = bodies.find(body);
        if (of.isEmpty()) {
            return Result.refused(Refusal.at("body", "meetings.refusal.no-such-body"));
        }
        var id = UUID.randomUUID();
        return append(
                id,
                Planning.schedule(
                        id,
                        store.nextNumber(),
                        body,
                        of.get().name(),
                        session,
                        of.get().terms().noticeDays(),
                        hand(body, moment),
                        moment.at()),
                moment);
    }

    public Result<UUID> change(UUID id, Session session, Words reason, Moment moment) {
        return act(
                id,
                moment,
                (it, hand) -> new Planning(it).change(session, reason, hand, moment.at()));
    }

    public Result<UUID> cancel(UUID id, Words reason, Moment moment) {
        return act(id, moment, (it, hand) -> new Planning(it).cancel(reason, hand));
    }

    /** Sends out the papers, or a newer version of them. */
    public Result<UUID> publish(UUID id, Words brief, Moment moment) {
        return act(id, moment, (it, hand) -> new Planning(it).publish(brief, hand, moment.zone()));
    }

    /** A member of the body asks for a point. */
    public Result<UUID> ask(UUID id, Matter matter, Moment moment) {
        return act(id, moment, (it, hand) -> new Listing(it).ask(matter, hand));
    }

    public Result<UUID> take(UUID id, int item, Moment moment) {
        return act(id, moment, (it, hand) -> new Listing(it).take(item, hand));
    }

    public Result<UUID> decline(UUID id, int item, Words reason, Moment moment) {
        return act(id, moment, (it, hand) -> new Listing(it).decline(item, reason, hand));
    }

    /**
     * Puts a point on the agenda.
     *
     * @param about the subject that it is about, or ""; an unknown one is refused
     * @param carried the earlier meeting of the body that left it over, or null
     */
    public Result<UUID> add(
            UUID id, Matter matter, String about, @Nullable UUID carried, Moment moment) {
        if (!about.isEmpty() && sight.describe(List.of(about)).isEmpty()) {
            return Result.refused(Refusal.at("about", "meetings.refusal.no-such-thing"));
        }
        var from = carried == null ? null : store.find(carried).orElse(null);
        return act(
                id,
                moment,
                (it, hand) ->
                        carried != null && (from == null || !from.body().equals(it.body()))
                                ? Result.refused("meetings.refusal.no-such-thing")
                                : new Listing(it).add(matter, about, carried, hand));
    }

    public Result<UUID> word(UUID id, int item, Matter matter, Moment moment) {
        return act(id, moment, (it, hand) -> new Listing(it).word(item, matter, hand));
    }

    public Result<UUID> remove(UUID id, int item, Moment moment) {
        return act(id, moment, (it, hand) -> new Listing(it).remove(item, hand));
    }

    /** Moves a point one place. */
    public Result<UUID> move(UUID id, int item, boolean earlier, Moment moment) {
        return act(id, moment, (it, hand) -> new Listing(it).move(item, earlier, hand));
    }

    public Result<UUID> write(UUID id, List<Minutes.Passage> passages, Moment moment) {
        return act(id, moment, (it, hand) -> new Minuting(it).write(passages, hand));
    }

    /** Writes the minutes and gives them to the members: two acts of one press. */
    public Result<UUID> writeAndCirculate(UUID id, List<Minutes.Passage> passages, Moment moment) {
        var written = write(id, passages, moment);
        return written instanceof Result.Done<UUID> ? circulate(id, moment) : written;
    }

    public Result<UUID> circulate(UUID id, Moment moment) {
        return act(id, moment, (it, hand) -> new Minuting(it).circulate(hand));
    }

    public Result<UUID> correct(UUID id, int item, Words text, Moment moment) {
        return act(id, moment, (it, hand) -> new Minuting(it).correct(item, text, hand));
    }

    /**
     * Confirms the minutes.
     *
     * @param in the later meeting that agreed to them, or null
     */
    public Result<UUID> confirm(UUID id, @Nullable UUID in, Moment moment) {
        var later = in == null ? null : held(in);
        return act(id, moment, (it, hand) -> new Minuting(it).confirm(later, hand));
    }

    public Result<UUID> publishMessages(UUID id, Words text, Moment moment) {
        return act(id, moment, (it, hand) -> new Minuting(it).publish(text, hand));
    }

    @Transactional(readOnly = true)
    Optional<Meeting> find(UUID id) {
        return store.find(id);
    }

    /** What this person may do with the meetings of a body. */
    @Transactional(readOnly = true)
    Hand hand(UUID body, Moment moment) {
        List<Seat> own =
                seats.of(body, moment.day()).stream()
                        .filter(seat -> seat.heldBy(moment.person()))
                        .toList();
        return new Hand(
                moment.person(),
                own.stream().findFirst().map(Seat::partner).orElse(moment.partner()),
                moment.secretary(),
                !own.isEmpty(),
                own.stream().anyMatch(Seat::voting));
    }

    /** The terms of the body of a meeting. */
    @Transactional(readOnly = true)
    Body body(Meeting it) {
        return bodies.find(it.body()).orElseThrow(() -> new MissingException("body.missing"));
    }

    Meeting held(UUID id) {
        return store.hold(id).orElseThrow(() -> new MissingException("meetings.missing"));
    }

    Result<UUID> act(
            UUID id, Moment moment, BiFunction<Meeting, Hand, Result<? extends Act>> verb) {
        var it = held(id);
        var hand = hand(it.body(), moment);
        return append(id, verb.apply(it, hand), moment);
    }

    Result<UUID> append(UUID id, Result<? extends Act> asked, Moment moment) {
        return switch (asked) {
            case Result.Done<? extends Act> it -> {
                ledger.append(
                        Objects.requireNonNull(it.value()),
                        new Author(moment.person(), moment.partner()),
                        moment.at());
                yield Result.done(id);
            }
            case Result.Refused<? extends Act> it -> Result.refused(it.refusal());
        };
    }
}
