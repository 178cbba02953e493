package care.cairn.app.decisions;

import static care.cairn.app.web.Result.done;
import static care.cairn.app.web.Result.refused;

import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
    private final Ledger ledger;

    Decisions(DecisionStore store, Assemblies assemblies, Ledger ledger) {
        this.store = store;
        this.assemblies = assemblies;
        this.ledger = ledger;
    }

    /**
     * Opens a proposal before its body and freezes the electorate.
     *
     * @param today the day at the place of the partnership, for which the body's seats are read
     */
    public Result<UUID> open(Draft draft, Who who, Instant at, LocalDate today) {
        var assembly = assemblies.find(draft.body(), today);
        if (assembly.isEmpty()) {
            return refused(Refusal.at("body", "decisions.refusal.no-such-body"));
        }
        var id = UUID.randomUUID();
        return switch (draft.open(id, store.nextNumber(), assembly.get(), at)) {
            case Result.Done<List<Act>>(var acts) -> {
                acts.forEach(act -> ledger.append(act, who.author(), at));
                yield done(id);
            }
            case Result.Refused<List<Act>>(var refusal) -> refused(refusal);
        };
    }

    /** A seat says what it thinks; saying the same again changes nothing. */
    public Result<UUID> take(
            UUID decision, UUID seat, Who who, String choice, Words reason, Instant at) {
        var it = forSeat(decision, seat);
        var taken = it.take(seat, who, choice, reason, UUID.randomUUID(), at);
        if (taken instanceof Result.Done<?> && it.says(seat, choice, reason)) {
            return done(decision);
        }
        return append(it, seat, who, taken, at);
    }

    /** A seat confirms its position for the newest version. */
    public Result<UUID> confirm(UUID decision, UUID seat, Who who, Instant at) {
        var it = forSeat(decision, seat);
        return append(it, seat, who, it.confirm(seat, who, at), at);
    }

    /** A seat withdraws from a decision because of an interest. */
    public Result<UUID> declare(
            UUID decision, UUID seat, Who who, String kind, Words what, Instant at) {
        var it = forSeat(decision, seat);
        return append(it, seat, who, it.declare(seat, who, kind, what, at), at);
    }

    public Result<UUID> test(
            UUID decision, UUID objection, Who who, String finding, Words note, Instant at) {
        var it = alone(decision);
        return append(decision, who, it.test(objection, who, finding, note), at);
    }

    public Result<UUID> settle(
            UUID decision, UUID objection, Who who, String way, Words reason, Instant at) {
        var it = alone(decision);
        return append(decision, who, it.settle(objection, who, way, reason), at);
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
        return append(decision, who, it.amend(who, text, reason, integrates, closes, at), at);
    }

    /** Whoever keeps it closes it before its time, once nothing can change the outcome. */
    public Result<UUID> close(UUID decision, Who who, Instant at) {
        return append(decision, who, alone(decision).close(who, at), at);
    }

    /** Puts it off, or takes it back. */
    public Result<UUID> setAside(UUID decision, Who who, String outcome, Words reason, Instant at) {
        return append(decision, who, alone(decision).setAside(who, outcome, reason), at);
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
                alone(decision)
                        .state(who, statement, conditions, effective, review, followUp, noAction),
                at);
    }

    /** The decisions whose time is over and that are not closed yet. */
    @Transactional(readOnly = true)
    public List<UUID> due(Instant at) {
        return store.due(at);
    }

    /** The clock closes a decision at its time; one with an open objection waits. */
    public Result<UUID> closeInTime(UUID decision, Instant at) {
        return switch (alone(decision).close(null, at)) {
            case Result.Done<Closing.Closed>(var act) -> {
                ledger.append(act, Author.CLOCK, at);
                yield done(decision);
            }
            case Result.Refused<Closing.Closed>(var refusal) -> refused(refusal);
        };
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

    @Transactional(readOnly = true)
    Optional<Decision> find(UUID decision) {
        return store.load(decision, DecisionStore.Hold.NONE);
    }

    private Decision forSeat(UUID decision, UUID seat) {
        held(decision, DecisionStore.Hold.SHARED);
        store.holdSeat(decision, seat);
        return held(decision, DecisionStore.Hold.NONE);
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
        var place = it.roll().get(seat);
        return append(it.id(), place == null ? who.author() : who.author(place), act, at);
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
