package care.cairn.app.commitments;

import static care.cairn.app.web.Result.done;
import static care.cairn.app.web.Result.refused;

import care.cairn.app.commitments.judgement.JudgingSeat;
import care.cairn.app.commitments.judgement.Step;
import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.ledger.Words;
import care.cairn.app.partnership.Bodies;
import care.cairn.app.partnership.Partners;
import care.cairn.app.partnership.Seat;
import care.cairn.app.partnership.Seats;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Result;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The judgements of forums: proposed by a seat, said by the others, counted by the forum's rule.
 */
@Service
@Transactional
public class AccountJudgements {
    private final Commitments commitments;
    private final CommitmentStore store;
    private final Ledger ledger;
    private final Bodies bodies;
    private final Seats seats;
    private final Partners partners;

    AccountJudgements(
            Commitments commitments,
            CommitmentStore store,
            Ledger ledger,
            Bodies bodies,
            Seats seats,
            Partners partners) {
        this.commitments = commitments;
        this.store = store;
        this.ledger = ledger;
        this.bodies = bodies;
        this.seats = seats;
        this.partners = partners;
    }

    /**
     * Proposes how to judge an account; where the forum's rule asks for nobody else, that is its
     * judgement.
     *
     * @param step the kind of step that is agreed on, or "" where the account is accepted
     * @param partner who does it, or null where the holder does
     */
    public Result<UUID> propose(
            UUID id,
            int account,
            String verdict,
            Words reason,
            Words nextStep,
            String step,
            @Nullable UUID partner,
            @Nullable LocalDate by,
            Commitments.Moment moment) {
        var it = store.hold(id).orElseThrow(() -> new MissingException("commitments.missing"));
        var proposal =
                new Judging.Proposal(
                        verdict,
                        reason,
                        nextStep,
                        step.isEmpty() ? null : new Step(step, partner, name(partner), by));
        var forum = forum(it.terms(), moment.day());
        var proposed =
                commitments.act(
                        id,
                        moment,
                        (c, hand) -> new Judging(c).propose(hand, account, proposal, forum));
        return then(proposed, id, account, moment);
    }

    /** A seat says what it thinks of a proposed judgement. */
    public Result<UUID> say(
            UUID id,
            int account,
            UUID seat,
            String choice,
            Words reason,
            Commitments.Moment moment) {
        var said =
                commitments.act(
                        id,
                        moment,
                        (c, hand) -> new Judging(c).say(hand, account, seat, choice, reason));
        return then(said, id, account, moment);
    }

    private Result<UUID> then(
            Result<UUID> result, UUID id, int account, Commitments.Moment moment) {
        if (result instanceof Result.Refused<UUID>(var refusal)) {
            return refused(refusal);
        }
        count(
                id,
                account,
                new Author(moment.person(), moment.partner()),
                moment.at(),
                moment.day());
        return done(id);
    }

    /** Counts a judgement whose time is over, as the clock does. */
    public void countInTime(UUID id, int account, Instant at, LocalDate today) {
        count(id, account, Author.CLOCK, at, today);
    }

    private void count(UUID id, int account, Author author, Instant at, LocalDate today) {
        var it = store.hold(id).orElseThrow(() -> new MissingException("commitments.missing"));
        new Judging(it)
                .count(account, store.proposal(id, account), today)
                .ifPresent(act -> ledger.append(act, author, at));
    }

    /** AccountJudgements whose time is over on a day. */
    @Transactional(readOnly = true)
    public List<Due> due(LocalDate today) {
        return store.judgingsDue(today);
    }

    /** A judgement whose time is over. */
    public record Due(UUID commitment, int account) {}

    private Judging.Forum forum(Terms terms, LocalDate day) {
        var body =
                bodies.find(terms.forum())
                        .orElseThrow(() -> new MissingException("commitments.missing"));
        var places =
                seats.of(terms.forum(), day).stream()
                        .filter(Seat::voting)
                        .filter(seat -> seat.holder() != null || seat.deputy() != null)
                        .map(seat -> place(seat, terms.partner()))
                        .toList();
        return new Judging.Forum(
                body.terms().rule(),
                body.terms().quorum(),
                body.terms().sectors(),
                places,
                day.plusDays(body.terms().openDays()));
    }

    private JudgingSeat place(Seat seat, UUID answers) {
        var partner = partners.find(seat.partner()).orElseThrow();
        return new JudgingSeat(
                seat.id(),
                seat.partner(),
                partner.name(),
                partner.sector(),
                seat.holder(),
                seat.deputy(),
                seat.partner().equals(answers));
    }

    private String name(@Nullable UUID partner) {
        return partner == null ? "" : partners.find(partner).map(it -> it.name()).orElse("");
    }
}
