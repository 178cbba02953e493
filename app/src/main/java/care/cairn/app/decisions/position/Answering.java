package care.cairn.app.decisions.position;

import static care.cairn.app.web.Result.done;
import static care.cairn.app.web.Result.refused;

import care.cairn.app.decisions.Decision;
import care.cairn.app.decisions.Position;
import care.cairn.app.decisions.Proposal;
import care.cairn.app.decisions.Who;
import care.cairn.app.decisions.ballot.Answer;
import care.cairn.app.decisions.ballot.Urn;
import care.cairn.app.decisions.electorate.Interest;
import care.cairn.app.decisions.objection.Objection;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import care.cairn.core.tally.poll.Circumstances;
import care.cairn.core.tally.poll.Quorum;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a seat may do with a decision: take a position, confirm it, declare an interest. */
public record Answering(Decision it) {

    /** Whether the seat says exactly this already, so that saying it again changes nothing. */
    public boolean says(UUID seat, Answer answer, Words reason) {
        var now = it.positions().get(seat);
        return now != null
                && now.version() == it.version()
                && now.answer().equals(answer)
                && now.reason().equals(reason);
    }

    /**
     * A seat takes a position, by its holder or deputy.
     *
     * @param fresh the id of the objection if this raises one
     */
    public Result<Position.Given> take(
            UUID seat, Who who, Answer answer, Words reason, UUID fresh, Instant at) {
        return given(mayAnswer(seat, who, at), seat, answer, reason, fresh, false);
    }

    /** Whoever runs the programme enters a position for a seat; it waits for its holder. */
    public Result<Position.Given> enterFor(
            UUID seat, Who who, Answer answer, Words reason, UUID fresh, Instant at) {
        var no = mayBeAnswered(seat, at);
        if (no.isEmpty() && !who.programme()) {
            no = Optional.of(Refusal.of("decisions.refusal.proxy-who"));
        }
        if (no.isEmpty() && heldBy(seat, who)) {
            no = Optional.of(Refusal.of("decisions.refusal.proxy-own"));
        }
        return given(no, seat, answer, reason, fresh, true);
    }

    private Result<Position.Given> given(
            Optional<Refusal> may,
            UUID seat,
            Answer answer,
            Words reason,
            UUID fresh,
            boolean proxy) {
        var no = may.or(() -> cannotSay(seat, answer, reason));
        if (no.isPresent()) {
            return refused(no.get());
        }
        if (it.method().anonymous()) {
            return refused("decisions.refusal.anonymous");
        }
        int n = it.said().next(seat);
        if (it.method().hidden()) {
            return done(
                    new Position.Sealed(
                            it.id(),
                            seat,
                            n,
                            it.version(),
                            Words.of(answer.line()),
                            reason,
                            proxy));
        }
        @Nullable UUID objection =
                it.rule().objects(answer.choice())
                        ? it.objected().openOf(seat).map(Objection::id).orElse(fresh)
                        : null;
        return done(
                new Position.Taken(
                        it.id(),
                        seat,
                        n,
                        it.version(),
                        answer.choice(),
                        answer.marks(),
                        reason,
                        objection,
                        proxy));
    }

    /** A seat puts its ballot into the urn, once. */
    public Result<Urn.Entered> enter(UUID seat, Who who, Answer answer, Instant at) {
        var no = mayAnswer(seat, who, at).or(() -> cannotSay(seat, answer, Words.NONE));
        if (no.isPresent()) {
            return refused(no.get());
        }
        if (!it.method().anonymous()) {
            return refused("decisions.refusal.not-anonymous");
        }
        if (it.course().participants().contains(seat)) {
            return refused("decisions.refusal.in-the-urn");
        }
        if (it.roll().seat(seat).filter(s -> s.voting()).isEmpty()) {
            return refused("decisions.refusal.advisory-urn");
        }
        return done(new Urn.Entered(it.id(), seat));
    }

    private Optional<Refusal> cannotSay(UUID seat, Answer answer, Words reason) {
        var value = it.rule().value();
        var options = Circumstances.of(Quorum.NONE).withOptions(it.method().keys());
        var unfit = value.refuses(answer.position(value), options);
        if (unfit.isPresent() && it.rule().amongOptions()) {
            var why = "decisions.refusal." + unfit.get().key().text();
            return Optional.of(Refusal.at("marks", why));
        }
        if (unfit.isPresent()) {
            return Optional.of(Refusal.at("choice", "decisions.refusal.choice"));
        }
        if (value.needsReason(answer.choice()) && reason.orEmpty().isEmpty()) {
            return Optional.of(
                    it.rule().objects(answer.choice())
                            ? Refusal.at("reason", "decisions.refusal.reason")
                            : Refusal.at("reason", "decisions.refusal.reason-needed"));
        }
        if (reason.orEmpty().length() > Proposal.TEXT) {
            return Optional.of(Refusal.at("reason", "decisions.refusal.long", Proposal.TEXT));
        }
        boolean voting = it.roll().seat(seat).filter(s -> s.voting()).isPresent();
        return it.rule().objects(answer.choice()) && !voting
                ? Optional.of(Refusal.at("choice", "decisions.refusal.advisory"))
                : Optional.empty();
    }

    /** A seat confirms what it said to an earlier version, or what another entered for it. */
    public Result<Position.Confirmed> confirm(UUID seat, Who who, Instant at) {
        var no = mayAnswer(seat, who, at);
        if (no.isPresent()) {
            return refused(no.get());
        }
        var now = it.positions().get(seat);
        if (now == null || !now.waits(it.version())) {
            return refused("decisions.refusal.nothing-to-confirm");
        }
        return done(new Position.Confirmed(it.id(), seat, now.n(), it.version()));
    }

    /** A seat withdraws from this decision because of an interest. */
    public Result<Interest.Declared> declare(
            UUID seat, Who who, String kind, Words what, Instant at) {
        var no = mayAnswer(seat, who, at);
        if (no.isPresent()) {
            return refused(no.get());
        }
        if (it.course().participants().contains(seat)) {
            return refused("decisions.refusal.in-the-urn");
        }
        if (!Interest.KINDS.contains(kind)) {
            return refused(Refusal.at("kind", "decisions.refusal.interest-kind"));
        }
        if (what.orEmpty().isEmpty()) {
            return refused(Refusal.at("what", "decisions.refusal.interest-what"));
        }
        return done(new Interest.Declared(it.id(), seat, kind, what));
    }

    private boolean heldBy(UUID seat, Who who) {
        return it.roll().seat(seat).filter(s -> s.heldBy(who.person())).isPresent();
    }

    private Optional<Refusal> mayAnswer(UUID seat, Who who, Instant at) {
        return mayBeAnswered(seat, at)
                .or(() ->
                        heldBy(seat, who)
                                ? Optional.empty()
                                : Optional.of(Refusal.of("decisions.refusal.not-your-seat")));
    }

    private Optional<Refusal> mayBeAnswered(UUID seat, Instant at) {
        if (it.closing() != null) {
            return Optional.of(Refusal.of("decisions.refusal.closed"));
        }
        if (!it.open(at)) {
            return Optional.of(Refusal.of("decisions.refusal.over"));
        }
        if (it.roll().seat(seat).isEmpty()) {
            return Optional.of(Refusal.of("decisions.refusal.no-such-seat"));
        }
        if (it.roll().recused(seat)) {
            return Optional.of(Refusal.of("decisions.refusal.recused"));
        }
        return Optional.empty();
    }
}
