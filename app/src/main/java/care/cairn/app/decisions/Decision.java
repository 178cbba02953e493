package care.cairn.app.decisions;

import static care.cairn.app.web.Result.done;
import static care.cairn.app.web.Result.refused;

import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Entry;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import care.cairn.core.tally.poll.Outcome;
import care.cairn.core.tally.poll.Reason;
import care.cairn.core.tally.poll.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question put to a body and how it is answered: the fold of its acts. Each verb gives the act or
 * a refusal; {@link #apply} gives the next state; both are pure.
 *
 * @param text the newest version of the proposal
 * @param positions by seat, as they stand now
 * @param objections by id, in the order raised
 * @param closing how it ended, or null while it has not
 */
public record Decision(
        UUID id,
        int number,
        UUID body,
        @Nullable UUID proposer,
        Words text,
        Rule rule,
        int version,
        Instant closes,
        Map<UUID, RollSeat> roll,
        Map<UUID, Interest> interests,
        Map<UUID, Position> positions,
        Map<UUID, Objection> objections,
        @Nullable Closing closing) {

    /** The noun of its subject in the record. */
    public static final String NOUN = "decision";

    public static String subject(UUID id) {
        return NOUN + "/" + id;
    }

    /** The state after its opening. */
    static Decision opened(Entry entry, Proposal.Opened act) {
        Map<UUID, RollSeat> roll = new LinkedHashMap<>();
        act.roll().forEach(seat -> roll.put(seat.seat(), seat));
        return new Decision(
                act.decision(),
                act.number(),
                act.body(),
                entry.author().person(),
                act.text(),
                act.rule(),
                1,
                act.closes(),
                roll,
                Map.of(),
                Map.of(),
                Map.of(),
                null);
    }

    /** The state after one more act. */
    Decision apply(Entry entry, Act act) {
        var by = entry.author().person();
        var at = entry.at();
        return switch (act) {
            case Proposal.RollContinued it -> {
                var next = new LinkedHashMap<>(roll);
                it.roll().forEach(seat -> next.put(seat.seat(), seat));
                yield with(next, interests, positions, objections, closing);
            }
            case Proposal.Amended it -> {
                var next = new LinkedHashMap<>(objections);
                for (UUID objection : it.integrates()) {
                    var settlement =
                            new Objection.Settlement(
                                    Objection.INTEGRATED, it.reason(), it.version(), by, at);
                    next.computeIfPresent(objection, (k, o) -> o.settled(settlement));
                }
                yield new Decision(
                        id,
                        number,
                        body,
                        proposer,
                        it.text(),
                        rule,
                        it.version(),
                        it.closes(),
                        roll,
                        interests,
                        positions,
                        next,
                        closing);
            }
            case Interest.Declared it -> {
                var next = new LinkedHashMap<>(interests);
                next.put(it.seat(), new Interest(it.seat(), it.kind(), it.what(), by, at));
                yield with(roll, next, positions, objections, closing);
            }
            case Position.Taken it ->
                    with(roll, interests, taken(it, by, at), raised(it, by, at), closing);
            case Position.Confirmed it -> {
                var next = new LinkedHashMap<>(positions);
                next.computeIfPresent(it.seat(), (k, p) -> confirmed(p, it.version()));
                yield with(roll, interests, next, objections, closing);
            }
            case Objection.Tested it -> {
                var found = new Objection.Test(it.finding(), it.note(), by, at);
                yield withObjection(it.objection(), found, null);
            }
            case Objection.Settled it -> {
                var how = new Objection.Settlement(it.way(), it.reason(), 0, by, at);
                yield withObjection(it.objection(), null, how);
            }
            case Closing.Closed it -> {
                var next = new Closing(it.outcome(), by, at, false);
                yield with(roll, interests, positions, objections, next);
            }
            case Closing.Stated it -> {
                var was = Objects.requireNonNull(closing);
                var next = new Closing(was.outcome(), was.by(), was.at(), true);
                yield with(roll, interests, positions, objections, next);
            }
            default -> throw new IllegalArgumentException(act + " is no act of a decision");
        };
    }

    private Map<UUID, Position> taken(Position.Taken it, @Nullable UUID by, Instant at) {
        var next = new LinkedHashMap<>(positions);
        next.put(
                it.seat(),
                new Position(
                        it.seat(),
                        it.n(),
                        it.choice(),
                        it.reason(),
                        it.version(),
                        it.version(),
                        by,
                        at));
        return next;
    }

    /** An objecting position raises its objection; any other one of the same seat withdraws it. */
    private Map<UUID, Objection> raised(Position.Taken it, @Nullable UUID by, Instant at) {
        var next = new LinkedHashMap<>(objections);
        if (it.objection() != null) {
            var raised = new Objection(it.objection(), it.seat(), it.reason(), by, at, null, null);
            next.merge(it.objection(), raised, (old, anew) -> old.reworded(it.reason()));
            return next;
        }
        var withdrawn = new Objection.Settlement(Objection.WITHDRAWN, it.reason(), 0, by, at);
        next.replaceAll(
                (k, o) -> o.seat().equals(it.seat()) && o.open() ? o.settled(withdrawn) : o);
        return next;
    }

    private static Position confirmed(Position p, int version) {
        return new Position(
                p.seat(), p.n(), p.choice(), p.reason(), p.givenTo(), version, p.by(), p.at());
    }

    private Decision withObjection(
            UUID objection, Objection.@Nullable Test test, Objection.@Nullable Settlement how) {
        var next = new LinkedHashMap<>(objections);
        next.computeIfPresent(
                objection,
                (k, o) -> test != null ? o.tested(test) : how != null ? o.settled(how) : o);
        return with(roll, interests, positions, next, closing);
    }

    private Decision with(
            Map<UUID, RollSeat> roll,
            Map<UUID, Interest> interests,
            Map<UUID, Position> positions,
            Map<UUID, Objection> objections,
            @Nullable Closing closing) {
        return new Decision(
                id,
                number,
                body,
                proposer,
                text,
                rule,
                version,
                closes,
                roll,
                interests,
                positions,
                objections,
                closing);
    }

    /** Where it stands. */
    Standing standing() {
        return Standing.of(
                rule,
                version,
                List.copyOf(roll.values()),
                interests.keySet(),
                positions.values(),
                objections);
    }

    /** Whether positions are taken at that moment. */
    boolean open(Instant at) {
        return closing == null && at.isBefore(closes);
    }

    /** Whether the seat says exactly this already, so that saying it again changes nothing. */
    boolean says(UUID seat, String choice, Words reason) {
        var now = positions.get(seat);
        return now != null
                && now.version() == version
                && now.choice().equals(choice)
                && now.reason().equals(reason);
    }

    /**
     * A seat takes a position, by its holder or deputy.
     *
     * @param fresh the id of the objection if this raises one
     */
    Result<Position.Taken> take(
            UUID seat, Who who, String choice, Words reason, UUID fresh, Instant at) {
        var no = mayAnswer(seat, who, at);
        if (no.isPresent()) {
            return refused(no.get());
        }
        var value = rule.value();
        if (value.choices().stream().noneMatch(c -> c.key().equals(choice))) {
            return refused(Refusal.at("choice", "decisions.refusal.choice"));
        }
        if (value.needsReason(choice) && reason.orEmpty().isEmpty()) {
            return refused(Refusal.at("reason", "decisions.refusal.reason"));
        }
        if (reason.orEmpty().length() > Proposal.TEXT) {
            return refused(Refusal.at("reason", "decisions.refusal.long", Proposal.TEXT));
        }
        boolean blocks = Standing.blocks(value, choice);
        if (blocks && !Objects.requireNonNull(roll.get(seat)).voting()) {
            return refused(Refusal.at("choice", "decisions.refusal.advisory"));
        }
        int n = positions.containsKey(seat) ? positions.get(seat).n() + 1 : 1;
        return done(
                new Position.Taken(
                        id,
                        seat,
                        n,
                        version,
                        choice,
                        reason,
                        blocks ? openObjection(seat).map(Objection::id).orElse(fresh) : null));
    }

    /** A seat confirms for the new version what it said to an earlier one. */
    Result<Position.Confirmed> confirm(UUID seat, Who who, Instant at) {
        var no = mayAnswer(seat, who, at);
        if (no.isPresent()) {
            return refused(no.get());
        }
        var now = positions.get(seat);
        if (now == null || now.version() == version) {
            return refused("decisions.refusal.nothing-to-confirm");
        }
        return done(new Position.Confirmed(id, seat, now.n(), version));
    }

    /** A seat withdraws from this decision because of an interest. */
    Result<Interest.Declared> declare(UUID seat, Who who, String kind, Words what, Instant at) {
        var no = mayAnswer(seat, who, at);
        if (no.isPresent()) {
            return refused(no.get());
        }
        if (!Interest.KINDS.contains(kind)) {
            return refused(Refusal.at("kind", "decisions.refusal.interest-kind"));
        }
        if (what.orEmpty().isEmpty()) {
            return refused(Refusal.at("what", "decisions.refusal.interest-what"));
        }
        return done(new Interest.Declared(id, seat, kind, what));
    }

    private Optional<Refusal> mayAnswer(UUID seat, Who who, Instant at) {
        var place = roll.get(seat);
        if (closing != null) {
            return Optional.of(Refusal.of("decisions.refusal.closed"));
        }
        if (!open(at)) {
            return Optional.of(Refusal.of("decisions.refusal.over"));
        }
        if (place == null) {
            return Optional.of(Refusal.of("decisions.refusal.no-such-seat"));
        }
        if (!place.heldBy(who.person())) {
            return Optional.of(Refusal.of("decisions.refusal.not-your-seat"));
        }
        if (interests.containsKey(seat)) {
            return Optional.of(Refusal.of("decisions.refusal.recused"));
        }
        return Optional.empty();
    }

    private Optional<Objection> openObjection(UUID seat) {
        return objections.values().stream()
                .filter(o -> o.seat().equals(seat) && o.open())
                .findFirst();
    }

    /** Somebody but its own seat tests an objection: what does it show? */
    Result<Objection.Tested> test(UUID objection, Who who, String finding, Words note) {
        var no = mayHandle(objection, who);
        if (no.isPresent()) {
            return refused(no.get());
        }
        if (!who.programme() && !sits(who.person())) {
            return refused("decisions.refusal.test-who");
        }
        if (!Objection.FINDINGS.contains(finding)) {
            return refused(Refusal.at("finding", "decisions.refusal.finding"));
        }
        return done(new Objection.Tested(id, objection, finding, note));
    }

    /** Whoever keeps the process, but never the proposer, finds that an objection ends here. */
    Result<Objection.Settled> settle(UUID objection, Who who, String way, Words reason) {
        var no = mayHandle(objection, who);
        if (no.isPresent()) {
            return refused(no.get());
        }
        if (!who.programme()) {
            return refused("decisions.refusal.settle-who");
        }
        if (!Objection.WAYS.contains(way)) {
            return refused(Refusal.at("way", "decisions.refusal.way"));
        }
        if (way.equals(Objection.NOT_QUALIFIED) && who.person().equals(proposer)) {
            return refused("decisions.refusal.settle-own");
        }
        if (reason.orEmpty().isEmpty()) {
            return refused(Refusal.at("reason", "decisions.refusal.settle-reason"));
        }
        return done(new Objection.Settled(id, objection, way, reason));
    }

    private Optional<Refusal> mayHandle(UUID objection, Who who) {
        var it = objections.get(objection);
        if (closing != null) {
            return Optional.of(Refusal.of("decisions.refusal.closed"));
        }
        if (it == null) {
            return Optional.of(Refusal.of("decisions.refusal.no-such-objection"));
        }
        if (!it.open()) {
            return Optional.of(Refusal.of("decisions.refusal.objection-settled"));
        }
        var place = roll.get(it.seat());
        if (place != null && place.heldBy(who.person())) {
            return Optional.of(Refusal.of("decisions.refusal.own-objection"));
        }
        return Optional.empty();
    }

    private boolean sits(UUID person) {
        return roll.values().stream().anyMatch(seat -> seat.heldBy(person));
    }

    private boolean keeps(Who who) {
        return who.programme() || who.person().equals(proposer);
    }

    /** The proposer, or whoever keeps the process, gives the text a new version. */
    Result<Proposal.Amended> amend(
            Who who, Words next, Words reason, List<UUID> integrates, Instant closing, Instant at) {
        if (this.closing != null) {
            return refused("decisions.refusal.closed");
        }
        if (!keeps(who)) {
            return refused("decisions.refusal.amend-who");
        }
        if (next.orEmpty().isEmpty()) {
            return refused(Refusal.at("text", "decisions.refusal.text"));
        }
        if (next.orEmpty().length() > Proposal.TEXT) {
            return refused(Refusal.at("text", "decisions.refusal.long", Proposal.TEXT));
        }
        if (next.equals(text)) {
            return refused(Refusal.at("text", "decisions.refusal.same-text"));
        }
        if (reason.orEmpty().isEmpty()) {
            return refused(Refusal.at("reason", "decisions.refusal.amend-reason"));
        }
        if (!closing.isAfter(at)) {
            return refused(Refusal.at("closes", "decisions.refusal.closes"));
        }
        for (UUID objection : integrates) {
            var it = objections.get(objection);
            if (it == null || !it.open()) {
                return refused("decisions.refusal.objection-settled");
            }
        }
        return done(
                new Proposal.Amended(
                        id,
                        version + 1,
                        next,
                        reason,
                        Set.copyOf(integrates).stream().sorted().toList(),
                        closing));
    }

    /**
     * The decision closes as its rule says: by the clock at its time, or before by who keeps it
     * when nothing that is still to come could change the outcome.
     *
     * @param who null for the clock
     */
    Result<Closing.Closed> close(@Nullable Who who, Instant at) {
        if (closing != null) {
            return refused("decisions.refusal.closed");
        }
        if (who == null && open(at)) {
            return refused("decisions.refusal.not-yet");
        }
        if (who != null && !keeps(who)) {
            return refused("decisions.refusal.close-who");
        }
        var standing = standing();
        var verdict = standing.outcome().verdict();
        if (verdict == Verdict.BLOCKED_BY_OBJECTION) {
            return refused("decisions.refusal.objection-open");
        }
        if (open(at) && !standing.settled()) {
            return refused("decisions.refusal.can-change");
        }
        return done(closed(standing.outcome(), outcome(standing.outcome()), Words.NONE));
    }

    private String outcome(Outcome outcome) {
        boolean escalated =
                objections.values().stream().anyMatch(o -> o.settledAs(Objection.ESCALATED));
        return switch (outcome.verdict()) {
            case PASSED -> escalated ? Closing.DEFERRED : Closing.APPROVED;
            case NO_QUORUM -> Closing.LAPSED;
            case NOT_PASSED, BLOCKED_BY_OBJECTION, TIED -> Closing.REJECTED;
        };
    }

    /** Whoever keeps it puts it off, or its proposer takes it back, with the reason. */
    Result<Closing.Closed> setAside(Who who, String outcome, Words reason) {
        if (closing != null) {
            return refused("decisions.refusal.closed");
        }
        boolean withdraw = outcome.equals(Closing.WITHDRAWN);
        if (!withdraw && !outcome.equals(Closing.DEFERRED)) {
            return refused(Refusal.at("outcome", "decisions.refusal.outcome"));
        }
        if (withdraw && !who.person().equals(proposer)) {
            return refused("decisions.refusal.withdraw-who");
        }
        if (!withdraw && !who.programme()) {
            return refused("decisions.refusal.defer-who");
        }
        if (reason.orEmpty().isEmpty()) {
            return refused(Refusal.at("reason", "decisions.refusal.settle-reason"));
        }
        return done(closed(standing().outcome(), outcome, reason));
    }

    private Closing.Closed closed(Outcome outcome, String how, Words reason) {
        var tally = outcome.tally();
        return new Closing.Closed(
                id,
                version,
                how,
                outcome.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                outcome.reasons().stream().map(Decision::because).toList(),
                tally.counts(),
                tally.given(),
                tally.eligible(),
                tally.recused(),
                reason);
    }

    private static Closing.Because because(Reason reason) {
        List<String> values = new ArrayList<>();
        reason.values().forEach(value -> values.add(value.toString()));
        return new Closing.Because(reason.key().text(), values);
    }

    /** Whoever keeps it puts the outcome into words and says what follows. */
    Result<Closing.Stated> state(
            Who who,
            Words statement,
            Words conditions,
            @Nullable LocalDate effective,
            @Nullable LocalDate review,
            String followUp,
            Words noAction) {
        if (closing == null) {
            return refused("decisions.refusal.still-open");
        }
        if (closing.stated()) {
            return refused("decisions.refusal.stated");
        }
        if (!keeps(who)) {
            return refused("decisions.refusal.close-who");
        }
        if (statement.orEmpty().isEmpty()) {
            return refused(Refusal.at("statement", "decisions.refusal.statement"));
        }
        if (effective != null && review != null && !review.isAfter(effective)) {
            return refused(Refusal.at("review", "decisions.refusal.review"));
        }
        if (!closing.approved()) {
            return done(new Closing.Stated(id, statement, Words.NONE, null, null, "", Words.NONE));
        }
        boolean nothing = followUp.equals(Closing.NO_ACTION);
        if (!nothing && !followUp.equals(Closing.COMMITMENTS)) {
            return refused(Refusal.at("followUp", "decisions.refusal.follow-up"));
        }
        if (nothing && noAction.orEmpty().isEmpty()) {
            return refused(Refusal.at("noAction", "decisions.refusal.no-action"));
        }
        return done(
                new Closing.Stated(
                        id,
                        statement,
                        conditions,
                        effective,
                        review,
                        followUp,
                        nothing ? noAction : Words.NONE));
    }
}
