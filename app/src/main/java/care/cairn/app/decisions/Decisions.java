package care.cairn.app.decisions;

import static care.cairn.app.web.Result.done;
import static care.cairn.app.web.Result.refused;

import care.cairn.app.decisions.amendment.Amending;
import care.cairn.app.decisions.ballot.Answer;
import care.cairn.app.decisions.ballot.Lot;
import care.cairn.app.decisions.ballot.Urn;
import care.cairn.app.decisions.ballot.Urns;
import care.cairn.app.decisions.closing.Ending;
import care.cairn.app.decisions.closing.Reminder;
import care.cairn.app.decisions.draft.Preparations;
import care.cairn.app.decisions.electorate.Assemblies;
import care.cairn.app.decisions.objection.Objecting;
import care.cairn.app.decisions.position.Answering;
import care.cairn.app.decisions.proceeding.Proceedings;
import care.cairn.app.decisions.review.Review;
import care.cairn.app.decisions.review.Reviews;
import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Entry;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.ledger.Words;
import care.cairn.app.remit.Delegations;
import care.cairn.app.remit.KindsOfDecision;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The decisions of the partnership. Seats answer side by side, each holding the decision shared;
 * closing holds it alone, so that every position is either counted or refused.
 */
@Service
@Transactional
public class Decisions {
    private final DecisionStore store;
    private final Assemblies assemblies;
    private final Urns urns;
    private final Reviews reviews;
    private final Preparations preparations;
    private final Delegations delegations;
    private final KindsOfDecision kinds;
    private final Ledger ledger;

    Decisions(
            DecisionStore store,
            Assemblies assemblies,
            Urns urns,
            Reviews reviews,
            Preparations preparations,
            Delegations delegations,
            KindsOfDecision kinds,
            Ledger ledger) {
        this.preparations = preparations;
        this.delegations = delegations;
        this.kinds = kinds;
        this.store = store;
        this.assemblies = assemblies;
        this.urns = urns;
        this.reviews = reviews;
        this.ledger = ledger;
    }

    /**
     * Opens a proposal before its body and freezes the electorate.
     *
     * @param today the day at the place of the partnership, for which the body's seats are read
     */
    public Result<UUID> open(Draft draft, Who who, Instant at, LocalDate today) {
        return open(draft, null, who, at, today);
    }

    /**
     * Opens a proposal from a draft.
     *
     * @param prepared the draft, whose writers may open it once, or null
     */
    public Result<UUID> open(
            Draft draft, @Nullable UUID prepared, Who who, Instant at, LocalDate today) {
        var assembly = assemblies.find(draft.body(), today);
        if (assembly.isEmpty()) {
            return refused(Refusal.at("body", "decisions.refusal.no-such-body"));
        }
        var stakes = draft.asking().stakes();
        var beyond =
                (prepared == null
                                ? Optional.<Refusal>empty()
                                : preparations.cannotOpen(prepared, who))
                        .or(() -> unknownKind(stakes.kind(), today))
                        .or(() ->
                                delegations.stops(
                                        draft.body(), stakes.kind(), stakes.amount(), today));
        if (beyond.isPresent()) {
            return refused(beyond.get());
        }
        var about = draft.asking().about();
        if (about != null) {
            var no = reviews.cannot(about, draft.body(), who);
            if (no.isPresent()) {
                return refused(no.get());
            }
        }
        var id = UUID.randomUUID();
        return switch (draft.open(id, store.nextNumber(), assembly.get(), prepared, at)) {
            case Result.Done<List<Act>>(var acts) -> {
                acts.forEach(act -> ledger.append(act, who.author(), at));
                yield done(id);
            }
            case Result.Refused<List<Act>>(var refusal) -> refused(refusal);
        };
    }

    private Optional<Refusal> unknownKind(String kind, LocalDate today) {
        return kind.isEmpty() || kinds.known(kind, today)
                ? Optional.empty()
                : Optional.of(Refusal.at("kind", "decisions.refusal.kind"));
    }

    /** A seat chooses one of the rule's answers. */
    public Result<UUID> take(
            UUID decision, UUID seat, Who who, String choice, Words reason, Instant at) {
        return take(decision, seat, who, choice, Map.of(), reason, at);
    }

    /**
     * A seat says what it thinks; saying the same again changes nothing.
     *
     * @param marks on the options, where the rule asks for them and no choice is given
     */
    public Result<UUID> take(
            UUID decision,
            UUID seat,
            Who who,
            String choice,
            Map<String, Integer> marks,
            Words reason,
            Instant at) {
        var it = forSeat(decision, seat);
        var answer = new Answer(choice, marks);
        var answering = new Answering(it);
        var taken = answering.take(seat, who, answer, reason, UUID.randomUUID(), at);
        if (taken instanceof Result.Done<?> && answering.says(seat, answer, reason)) {
            return done(decision);
        }
        return append(it, seat, who, taken, at);
    }

    /** Whoever runs the programme enters a position for a seat; its holder confirms it. */
    public Result<UUID> enterFor(
            UUID decision,
            UUID seat,
            Who who,
            String choice,
            Map<String, Integer> marks,
            Words reason,
            Instant at) {
        var it = forSeat(decision, seat);
        var entered =
                new Answering(it)
                        .enterFor(
                                seat,
                                who,
                                new Answer(choice, marks),
                                reason,
                                UUID.randomUUID(),
                                at);
        return append(decision, who, entered, at);
    }

    /**
     * A seat puts a ballot into the urn of an anonymous decision.
     *
     * @return the number of the paper, which nobody else is told
     */
    public Result<UUID> enter(
            UUID decision,
            UUID seat,
            Who who,
            String choice,
            Map<String, Integer> marks,
            Instant at) {
        var it = forSeat(decision, seat);
        var answer = new Answer(choice, marks);
        return switch (new Answering(it).enter(seat, who, answer, at)) {
            case Result.Done<Urn.Entered>(var act) -> {
                var paper = UUID.randomUUID();
                urns.put(decision, paper, answer);
                ledger.append(act, author(it, seat, who), at);
                yield done(paper);
            }
            case Result.Refused<Urn.Entered>(var refusal) -> refused(refusal);
        };
    }

    /** A seat confirms its position for the newest version. */
    public Result<UUID> confirm(UUID decision, UUID seat, Who who, Instant at) {
        var it = forSeat(decision, seat);
        return append(it, seat, who, new Answering(it).confirm(seat, who, at), at);
    }

    /** A seat withdraws from a decision because of an interest. */
    public Result<UUID> declare(
            UUID decision, UUID seat, Who who, String kind, Words what, Instant at) {
        var it = forSeat(decision, seat);
        return append(it, seat, who, new Answering(it).declare(seat, who, kind, what, at), at);
    }

    public Result<UUID> test(
            UUID decision, UUID objection, Who who, String finding, Words note, Instant at) {
        var it = alone(decision);
        return append(decision, who, new Objecting(it).test(objection, who, finding, note), at);
    }

    public Result<UUID> settle(
            UUID decision, UUID objection, Who who, String way, Words reason, Instant at) {
        var it = alone(decision);
        return append(decision, who, new Objecting(it).settle(objection, who, way, reason), at);
    }

    public Result<UUID> amend(
            UUID decision,
            Who who,
            Words text,
            Words reason,
            List<UUID> integrates,
            Instant closes,
            Instant at) {
        var it = alone(decision);
        return append(
                decision,
                who,
                new Amending(it).amend(who, text, reason, integrates, closes, at),
                at);
    }

    /** Whoever keeps it closes it before its time, once nothing can change the outcome. */
    public Result<UUID> close(UUID decision, Who who, Instant at) {
        return closed(alone(decision), who, who.author(), at);
    }

    /** Puts it off, or takes it back. */
    public Result<UUID> setAside(UUID decision, Who who, String outcome, Words reason, Instant at) {
        var aside = new Ending(alone(decision)).setAside(who, outcome, reason, at);
        if (aside instanceof Result.Done<?>) {
            urns.forget(decision);
        }
        return append(decision, who, aside, at);
    }

    /** Puts the outcome into words, with what follows. */
    public Result<UUID> state(
            UUID decision,
            Who who,
            Words statement,
            Words conditions,
            @Nullable LocalDate effective,
            @Nullable LocalDate review,
            String followUp,
            Words noAction,
            Instant at) {
        return append(
                decision,
                who,
                new Ending(alone(decision))
                        .state(who, statement, conditions, effective, review, followUp, noAction),
                at);
    }

    /** The decisions whose time is over and that are not closed yet. */
    @Transactional(readOnly = true)
    public List<UUID> due(Instant at) {
        return store.due(at);
    }

    /** The open decisions that close soon and of whose undecided seats none was reminded of it. */
    @Transactional(readOnly = true)
    public List<UUID> closingSoon(Instant at) {
        return store.closingSoon(at);
    }

    /** The clock reminds the seats that have not answered: three days and one day before. */
    public Result<UUID> remind(UUID decision, Instant at) {
        return append(decision, Author.CLOCK, new Ending(alone(decision)).remind(at), at);
    }

    /** Whoever keeps it reminds the seats that have not answered, once a day. */
    public Result<UUID> remind(UUID decision, Who who, Instant at) {
        return store.remindedSince(decision, at.minus(Reminder.LAST))
                ? refused("decisions.refusal.reminded")
                : append(decision, who, new Ending(alone(decision)).remind(who, at), at);
    }

    /** The clock closes a decision at its time; one with an open objection waits. */
    public Result<UUID> closeInTime(UUID decision, Instant at) {
        return closed(alone(decision), null, Author.CLOCK, at);
    }

    /** Opens the urn and draws the lot if the outcome asks for them, then closes. */
    private Result<UUID> closed(Decision it, @Nullable Who who, Author author, Instant at) {
        List<Act> before = new ArrayList<>();
        var now = it;
        if (it.closing() == null && it.method().anonymous() && !it.open(at)) {
            now = ahead(now, before, urns.opened(it.id()), author, at);
        }
        if (it.closing() == null && new Ending(now).needsLot(at)) {
            now = ahead(now, before, List.of(Lot.drawn(now)), author, at);
        }
        return switch (new Ending(now).close(who, at)) {
            case Result.Done<Closing.Closed>(var act) -> {
                before.forEach(earlier -> ledger.append(earlier, author, at));
                ledger.append(act, author, at);
                urns.forget(it.id());
                var about = it.about();
                if (about != null && act.outcome().equals(Closing.APPROVED)) {
                    ledger.append(
                            new Review.Held(about.decision(), it.id(), about.way(), about.until()),
                            author,
                            at);
                }
                yield done(it.id());
            }
            case Result.Refused<Closing.Closed>(var refusal) -> refused(refusal);
        };
    }

    /** As it will stand once these acts are on the record. */
    private static Decision ahead(
            Decision it, List<Act> acts, List<? extends Act> more, Author author, Instant at) {
        var now = it;
        for (Act act : more) {
            now = now.apply(new Entry(0, at, author, "", act.subject()), act);
            acts.add(act);
        }
        return now;
    }

    /** The chair settles even votes. */
    public Result<UUID> cast(
            UUID decision, UUID seat, Who who, String choice, Words reason, Instant at) {
        var it = alone(decision);
        return append(it, seat, who, new Ending(it).cast(seat, who, choice, reason, at), at);
    }

    /** Whoever keeps it says how a condition of the rule is met. */
    public Result<UUID> meet(UUID decision, Who who, String condition, Words note, Instant at) {
        return append(
                decision, who, new Proceedings(alone(decision)).meet(who, condition, note), at);
    }

    /** The advice of a seat is answered. */
    public Result<UUID> advise(UUID decision, UUID seat, Who who, Words answer, Instant at) {
        return append(
                decision, who, new Proceedings(alone(decision)).answer(seat, who, answer), at);
    }

    /**
     * A decision in a few words.
     *
     * @throws MissingException if there is no such decision
     */
    @Transactional(readOnly = true)
    public DecisionSummary summary(UUID decision) {
        return store.summary(decision).orElseThrow(() -> new MissingException("decisions.missing"));
    }

    /** Every decision in a few words. */
    @Transactional(readOnly = true)
    public List<DecisionSummary> summaries() {
        return store.summaries();
    }

    @Transactional(readOnly = true)
    public Optional<Decision> find(UUID decision) {
        return store.load(decision, DecisionStore.Hold.NONE);
    }

    private Decision forSeat(UUID decision, UUID seat) {
        store.hold(decision, DecisionStore.Hold.SHARED);
        store.holdSeat(decision, seat);
        return store.loadFor(decision, seat)
                .orElseThrow(() -> new MissingException("decisions.missing"));
    }

    private Decision alone(UUID decision) {
        return held(decision, DecisionStore.Hold.ALONE);
    }

    private Decision held(UUID decision, DecisionStore.Hold hold) {
        return store.load(decision, hold)
                .orElseThrow(() -> new MissingException("decisions.missing"));
    }

    private Result<UUID> append(
            Decision it, UUID seat, Who who, Result<? extends Act> act, Instant at) {
        return append(it.id(), author(it, seat, who), act, at);
    }

    private static Author author(Decision it, UUID seat, Who who) {
        return it.roll().seat(seat).map(who::author).orElseGet(who::author);
    }

    private Result<UUID> append(UUID decision, Who who, Result<? extends Act> act, Instant at) {
        return append(decision, who.author(), act, at);
    }

    private Result<UUID> append(
            UUID decision, Author author, Result<? extends Act> act, Instant at) {
        return switch (act) {
            case Result.Done<? extends Act> it -> {
                ledger.append(Objects.requireNonNull(it.value()), author, at);
                yield done(decision);
            }
            case Result.Refused<? extends Act> it -> refused(it.refusal());
        };
    }
}
