package care.cairn.app.meetings;

import care.cairn.app.commitments.Commitments;
import care.cairn.app.commitments.Terms;
import care.cairn.app.decisions.Asking;
import care.cairn.app.decisions.Decisions;
import care.cairn.app.decisions.Draft;
import care.cairn.app.decisions.Who;
import care.cairn.app.ledger.Words;
import care.cairn.app.meetings.agenda.Item;
import care.cairn.app.meetings.sitting.Holding;
import care.cairn.app.meetings.sitting.Line;
import care.cairn.app.meetings.sitting.MemberSeat;
import care.cairn.app.meetings.sitting.Sitting;
import care.cairn.app.partnership.Partners;
import care.cairn.app.partnership.People;
import care.cairn.app.partnership.Seats;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Meetings while they are held. Decisions and commitments are made by the acts of their own
 * modules; the meeting records that they were made here.
 */
@Service
@Transactional
public class HeldMeetings {
    private final Meetings meetings;
    private final Seats seats;
    private final Partners partners;
    private final People people;
    private final Decisions decisions;
    private final Commitments commitments;

    HeldMeetings(
            Meetings meetings,
            Seats seats,
            Partners partners,
            People people,
            Decisions decisions,
            Commitments commitments) {
        this.meetings = meetings;
        this.seats = seats;
        this.partners = partners;
        this.people = people;
        this.decisions = decisions;
        this.commitments = commitments;
    }

    /** Opens a meeting with the seats of its body as they are that day. */
    public Result<UUID> open(UUID id, Moment moment) {
        var it = meetings.held(id);
        var terms = meetings.body(it).terms();
        var roll =
                seats.of(it.body(), moment.day()).stream()
                        .map(seat -> {
                            var partner = partners.find(seat.partner()).orElseThrow();
                            return new MemberSeat(
                                    seat.id(),
                                    seat.partner(),
                                    partner.name(),
                                    partner.sector(),
                                    seat.title(),
                                    seat.voting(),
                                    seat.holder(),
                                    seat.deputy());
                        })
                        .toList();
        var opened =
                new Holding(it)
                        .open(
                                terms.quorum(),
                                terms.sectors(),
                                roll,
                                meetings.hand(it.body(), moment),
                                moment.at());
        return switch (opened) {
            case Result.Done<List<Sitting.Step>>(var acts) -> {
                acts.forEach(act -> meetings.append(id, Result.done(act), moment));
                yield Result.done(id);
            }
            case Result.Refused<List<Sitting.Step>>(var refusal) -> Result.refused(refusal);
        };
    }

    /** Somebody who comes for a seat. */
    public record Arrival(UUID seat, UUID person) {}

    /** Those who came, all of them or none. */
    public Result<UUID> arrive(UUID id, List<Arrival> came, Instant time, Moment moment) {
        Result<UUID> done = Result.refused(Refusal.at("here", "meetings.refusal.nobody"));
        for (var one : came) {
            done =
                    meetings.act(
                            id,
                            moment,
                            (it, hand) ->
                                    new Holding(it)
                                            .arrive(
                                                    one.seat(),
                                                    one.person(),
                                                    time,
                                                    hand,
                                                    moment.at()));
            if (done instanceof Result.Refused<UUID>) {
                return none(done);
            }
        }
        return done;
    }

    public Result<UUID> attend(UUID id, Words guest, Instant time, Moment moment) {
        return meetings.act(
                id, moment, (it, hand) -> new Holding(it).attend(guest, time, hand, moment.at()));
    }

    /**
     * Somebody left.
     *
     * @param arrival the line of the arrival
     */
    public Result<UUID> leave(UUID id, int arrival, Instant time, Moment moment) {
        return meetings.act(
                id, moment, (it, hand) -> new Holding(it).leave(arrival, time, hand, moment.at()));
    }

    public Result<UUID> turn(UUID id, int item, Moment moment) {
        return meetings.act(id, moment, (it, hand) -> new Holding(it).turn(item, hand));
    }

    public Result<UUID> declare(
            UUID id, int item, UUID seat, String kind, Words what, Moment moment) {
        return meetings.act(
                id, moment, (it, hand) -> new Holding(it).declare(item, seat, kind, what, hand));
    }

    public Result<UUID> note(UUID id, int item, @Nullable UUID seat, Words text, Moment moment) {
        return meetings.act(id, moment, (it, hand) -> new Holding(it).note(item, seat, text, hand));
    }

    public Result<UUID> park(UUID id, int item, Words reason, Moment moment) {
        return meetings.act(id, moment, (it, hand) -> new Holding(it).park(item, reason, hand));
    }

    public Result<UUID> close(UUID id, Moment moment) {
        return meetings.act(id, moment, (it, hand) -> new Holding(it).close(hand));
    }

    /**
     * Puts a question, which opens a decision of the body.
     *
     * @param text what is proposed; where there is none the question says it
     * @param rule the key of a decision rule, or "" for the one that the body's terms name
     * @param closes until when those who sit there confirm what they said
     */
    public Result<UUID> decide(
            UUID id,
            int item,
            Words question,
            Words text,
            String rule,
            Instant closes,
            Moment moment) {
        var it = meetings.held(id);
        var hand = meetings.hand(it.body(), moment);
        var may = new Holding(it).put(item, UUID.randomUUID(), true, hand);
        if (may instanceof Result.Refused<Sitting.Put>(var refusal)) {
            return Result.refused(refusal);
        }
        List<String> follows = new ArrayList<>();
        follows.add(Meeting.subject(id));
        it.agenda()
                .find(item)
                .map(Item::about)
                .filter(about -> !about.isEmpty() && !about.startsWith(Meeting.NOUN + "/"))
                .ifPresent(follows::add);
        var draft =
                new Draft(
                        it.body(),
                        question,
                        text.isEmpty() ? question : text,
                        Words.NONE,
                        List.of(),
                        closes,
                        null,
                        List.of(),
                        follows);
        var asking = rule.isEmpty() ? Asking.USUAL : Asking.by(rule, Map.of());
        return switch (decisions.open(
                draft.asking(asking), who(moment), moment.at(), moment.day())) {
            case Result.Done<UUID>(var decision) ->
                    meetings.append(id, new Holding(it).put(item, decision, true, hand), moment);
            case Result.Refused<UUID> no -> no;
        };
    }

    /** Takes up a decision that was opened before the meeting. */
    public Result<UUID> takeUp(UUID id, int item, UUID decision, Moment moment) {
        if (!decisions.summary(decision).body().equals(meetings.held(id).body())) {
            return Result.refused("meetings.refusal.no-such-thing");
        }
        return meetings.act(
                id, moment, (it, hand) -> new Holding(it).put(item, decision, false, hand));
    }

    /** What somebody in the room said. */
    public record Said(UUID seat, String choice, Words reason) {}

    /**
     * Enters what was said in the room, all of it or nothing: for the writer's own seat as a
     * position, for the others as one that waits for its holder.
     */
    public Result<UUID> positions(UUID id, UUID decision, List<Said> said, Moment moment) {
        var it = meetings.held(id);
        var hand = meetings.hand(it.body(), moment);
        boolean put =
                it.sitting().counting().stream().anyMatch(line -> decision.equals(line.refers()));
        if (!hand.secretary() || !put) {
            return Result.refused("meetings.refusal.no-such-thing");
        }
        if (said.isEmpty()) {
            return Result.refused(Refusal.at("rest", "meetings.refusal.nobody-said"));
        }
        for (var one : said) {
            var seat = it.sitting().seat(one.seat());
            boolean own = seat.filter(s -> s.heldBy(moment.person())).isPresent();
            Result<UUID> given =
                    own
                            ? decisions.take(
                                    decision,
                                    one.seat(),
                                    who(moment),
                                    one.choice(),
                                    one.reason(),
                                    moment.at())
                            : decisions.enterFor(
                                    decision,
                                    one.seat(),
                                    who(moment),
                                    one.choice(),
                                    Map.of(),
                                    one.reason(),
                                    moment.at());
            if (given instanceof Result.Refused<UUID>(var refusal)) {
                return none(
                        Result.refused(
                                new Refusal(
                                        refusal.field().isEmpty()
                                                ? ""
                                                : refusal.field() + "-" + one.seat(),
                                        refusal.messageKey(),
                                        refusal.arguments())));
            }
        }
        return Result.done(id);
    }

    /** Closes a decision once nothing can change its outcome. */
    public Result<UUID> closeDecision(UUID id, UUID decision, Moment moment) {
        meetings.held(id);
        return switch (decisions.close(decision, who(moment), moment.at())) {
            case Result.Done<UUID> done -> Result.done(id);
            case Result.Refused<UUID> no -> no;
        };
    }

    /**
     * Asks somebody to answer for something.
     *
     * @param standard by which it is judged
     * @param end by when
     */
    public Result<UUID> commit(
            UUID id,
            int item,
            Words what,
            UUID person,
            Words standard,
            LocalDate end,
            Moment moment) {
        var it = meetings.held(id);
        var hand = meetings.hand(it.body(), moment);
        var may = new Holding(it).commit(item, UUID.randomUUID(), hand);
        if (may instanceof Result.Refused<Sitting.Committed>(var refusal)) {
            return Result.refused(refusal);
        }
        var holder = people.find(person).filter(one -> one.on(moment.day()));
        if (holder.isEmpty()) {
            return Result.refused(Refusal.at("person", "meetings.refusal.who"));
        }
        var terms =
                new Terms(
                        what,
                        holder.get().partner(),
                        "",
                        person,
                        List.of(),
                        Words.NONE,
                        it.body(),
                        "",
                        standard,
                        null,
                        "once",
                        Words.NONE,
                        moment.day(),
                        null,
                        end,
                        Terms.PUBLIC);
        var asked = commitments.propose(from(it, item), commitments.named(terms), promise(moment));
        return switch (asked) {
            case Result.Done<UUID>(var commitment) ->
                    meetings.append(id, new Holding(it).commit(item, commitment, hand), moment);
            case Result.Refused<UUID> no -> no;
        };
    }

    /** The last decision on a point, if it is open or passed. */
    private @Nullable UUID from(Meeting it, int item) {
        return it.sitting().counting().stream()
                .filter(line -> line.kind().equals(Line.DECISION) && line.item() == item)
                .map(Line::refers)
                .filter(Objects::nonNull)
                .filter(id -> {
                    var so = decisions.summary(id);
                    return so.outcome() == null || so.approved();
                })
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /**
     * Strikes out a line, or the last one. A decision that was opened by mistake is withdrawn and a
     * commitment stopped, by acts of their own.
     *
     * @param line its number, or 0 for the last
     */
    public Result<UUID> strike(UUID id, int line, Words reason, Moment moment) {
        var it = meetings.held(id);
        int which =
                line != 0
                        ? line
                        : it.sitting().counting().stream()
                                .reduce((earlier, later) -> later)
                                .map(Line::n)
                                .orElse(0);
        var struck =
                meetings.act(
                        id, moment, (now, hand) -> new Holding(now).strike(which, reason, hand));
        if (struck instanceof Result.Refused<UUID>) {
            return struck;
        }
        var what = it.sitting().line(which).orElseThrow();
        var refers = what.refers();
        if (refers == null) {
            return struck;
        }
        Result<UUID> undone =
                switch (what.kind()) {
                    case Line.DECISION -> withdrawn(it, refers, reason, moment);
                    case Line.COMMITMENT ->
                            commitments.end(refers, "stopped", reason, promise(moment));
                    default -> struck;
                };
        return undone instanceof Result.Refused<UUID> ? none(undone) : struck;
    }

    private Result<UUID> withdrawn(Meeting it, UUID decision, Words reason, Moment moment) {
        boolean stays = decisions.summary(decision).outcome() != null || !openedHere(it, decision);
        return stays
                ? Result.done(decision)
                : decisions.setAside(decision, who(moment), "withdrawn", reason, moment.at());
    }

    private static boolean openedHere(Meeting it, UUID decision) {
        return it.agenda().items().values().stream()
                .noneMatch(item -> item.about().equals("decision/" + decision));
    }

    private static Result<UUID> none(Result<UUID> refused) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return refused;
    }

    private static Who who(Moment moment) {
        return new Who(moment.person(), moment.partner(), moment.secretary());
    }

    private static Commitments.Moment promise(Moment moment) {
        return new Commitments.Moment(
                moment.person(),
                moment.partner(),
                moment.secretary(),
                moment.at(),
                moment.day(),
                moment.zone());
    }
}
