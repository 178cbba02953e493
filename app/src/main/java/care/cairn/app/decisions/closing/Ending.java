package care.cairn.app.decisions.closing;

import static care.cairn.app.web.Result.done;
import static care.cairn.app.web.Result.refused;

import care.cairn.app.decisions.Closing;
import care.cairn.app.decisions.Decision;
import care.cairn.app.decisions.Who;
import care.cairn.app.decisions.ballot.Proceeding;
import care.cairn.app.decisions.ballot.Rule;
import care.cairn.app.decisions.electorate.RollSeat;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import care.cairn.core.tally.poll.Outcome;
import care.cairn.core.tally.poll.Reason;
import care.cairn.core.tally.poll.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a decision ends: by its rule, by being put off, and in words. */
public record Ending(Decision it) {

    /**
     * The decision closes as its rule says: by the clock at its time, or before by who keeps it
     * when nothing that is still to come could change the outcome.
     *
     * @param who null for the clock
     */
    public Result<Closing.Closed> close(@Nullable Who who, Instant at) {
        if (it.closing() != null) {
            return refused("decisions.refusal.closed");
        }
        if (who == null && it.open(at)) {
            return refused("decisions.refusal.not-yet");
        }
        if (who != null && !it.keptBy(who)) {
            return refused("decisions.refusal.close-who");
        }
        if (it.open(at) && it.method().hidden()) {
            return refused("decisions.refusal.hidden-until");
        }
        var standing = it.standing(at);
        var verdict = standing.outcome().verdict();
        if (verdict == Verdict.BLOCKED_BY_OBJECTION && it.rule().value().hearsObjections()) {
            return refused("decisions.refusal.objection-open");
        }
        if (it.open(at) && !standing.settled()) {
            return refused("decisions.refusal.can-change");
        }
        if (verdict == Verdict.TIED && it.rule().castingVote()) {
            return refused("decisions.refusal.casting-vote");
        }
        return done(closed(standing.outcome(), outcome(standing.outcome()), Words.NONE));
    }

    /** Whether options are tied and only a lot can part them. */
    public boolean needsLot(Instant at) {
        return it.rule().amongOptions()
                && it.course().lot().isEmpty()
                && it.standing(at).outcome().verdict() == Verdict.TIED;
    }

    private String outcome(Outcome outcome) {
        return switch (outcome.verdict()) {
            case PASSED -> it.objected().escalated() ? Closing.DEFERRED : Closing.APPROVED;
            case NO_QUORUM -> Closing.LAPSED;
            case NOT_PASSED, BLOCKED_BY_OBJECTION, TIED -> Closing.REJECTED;
        };
    }

    /** Whoever keeps it puts it off, or its proposer takes it back, with the reason. */
    public Result<Closing.Closed> setAside(Who who, String outcome, Words reason, Instant at) {
        if (it.closing() != null) {
            return refused("decisions.refusal.closed");
        }
        boolean withdraw = outcome.equals(Closing.WITHDRAWN);
        if (!withdraw && !outcome.equals(Closing.DEFERRED)) {
            return refused(Refusal.at("outcome", "decisions.refusal.outcome"));
        }
        if (withdraw && !who.person().equals(it.proposer())) {
            return refused("decisions.refusal.withdraw-who");
        }
        if (!withdraw && !who.programme()) {
            return refused("decisions.refusal.defer-who");
        }
        if (reason.orEmpty().isEmpty()) {
            return refused(Refusal.at("reason", "decisions.refusal.settle-reason"));
        }
        return done(closed(it.standing(at).outcome(), outcome, reason));
    }

    private Closing.Closed closed(Outcome outcome, String how, Words reason) {
        var tally = outcome.tally();
        return new Closing.Closed(
                it.id(),
                it.version(),
                how,
                outcome.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                outcome.reasons().stream().map(Ending::because).toList(),
                tally.counts(),
                tally.given(),
                tally.eligible(),
                tally.recused(),
                reason,
                outcome.winners());
    }

    private static Closing.Because because(Reason reason) {
        List<String> values = new ArrayList<>();
        reason.values().forEach(value -> values.add(value.toString()));
        return new Closing.Because(reason.key().text(), values);
    }

    /** The clock reminds the undecided. */
    public Result<Reminder> remind(Instant at) {
        return reminded(at.isBefore(it.closes().minus(Reminder.LAST)) ? "soon" : "last", at);
    }

    /** Whoever keeps it reminds the undecided. */
    public Result<Reminder> remind(Who who, Instant at) {
        return it.keptBy(who) ? reminded("asked", at) : refused("decisions.refusal.close-who");
    }

    private Result<Reminder> reminded(String why, Instant at) {
        if (!it.open(at)) {
            return refused("decisions.refusal.closed");
        }
        var undecided =
                it.roll().seats().values().stream()
                        .filter(seat -> seat.voting() && !it.roll().recused(seat.seat()))
                        .map(RollSeat::seat)
                        .filter(seat -> !it.course().participants().contains(seat))
                        .filter(seat -> {
                            var said = it.positions().get(seat);
                            return said == null || said.version() != it.version();
                        })
                        .limit(Reminder.SEATS)
                        .toList();
        return undecided.isEmpty()
                ? refused("decisions.refusal.all-said")
                : done(new Reminder(it.id(), why, undecided));
    }

    /** Whoever sits in the chair settles even votes, once nobody else can. */
    public Result<Proceeding.Cast> cast(
            UUID seat, Who who, String choice, Words reason, Instant at) {
        if (it.closing() != null) {
            return refused("decisions.refusal.closed");
        }
        if (!it.method().role(Rule.CHAIR).contains(seat)
                || it.roll().seat(seat).filter(s -> s.heldBy(who.person())).isEmpty()) {
            return refused("decisions.refusal.chair-who");
        }
        var standing = it.standing(at);
        if (standing.outcome().verdict() != Verdict.TIED || (it.open(at) && !standing.settled())) {
            return refused("decisions.refusal.not-even");
        }
        if (!choice.equals("for") && !choice.equals("against")) {
            return refused(Refusal.at("choice", "decisions.refusal.choice"));
        }
        if (reason.orEmpty().isEmpty()) {
            return refused(Refusal.at("reason", "decisions.refusal.settle-reason"));
        }
        return done(new Proceeding.Cast(it.id(), seat, choice, reason));
    }

    /** Whoever keeps it puts the outcome into words and says what follows. */
    public Result<Closing.Stated> state(
            Who who,
            Words statement,
            Words conditions,
            @Nullable LocalDate effective,
            @Nullable LocalDate review,
            String followUp,
            Words noAction) {
        var closing = it.closing();
        if (closing == null) {
            return refused("decisions.refusal.still-open");
        }
        if (closing.stated()) {
            return refused("decisions.refusal.stated");
        }
        if (!it.keptBy(who)) {
            return refused("decisions.refusal.close-who");
        }
        if (statement.orEmpty().isEmpty()) {
            return refused(Refusal.at("statement", "decisions.refusal.statement"));
        }
        if (effective != null && review != null && !review.isAfter(effective)) {
            return refused(Refusal.at("review", "decisions.refusal.review"));
        }
        if (!closing.approved()) {
            return done(
                    new Closing.Stated(it.id(), statement, Words.NONE, null, null, "", Words.NONE));
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
                        it.id(),
                        statement,
                        conditions,
                        effective,
                        review,
                        followUp,
                        nothing ? noAction : Words.NONE));
    }
}
