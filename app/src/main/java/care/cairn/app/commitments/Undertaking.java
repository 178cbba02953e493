package care.cairn.app.commitments;

import static care.cairn.app.web.Result.done;
import static care.cairn.app.web.Result.refused;

import care.cairn.app.ledger.Words;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a commitment comes to bind: asked for, negotiated, accepted or declined; and how it ends. */
record Undertaking(Commitment it) {

    /**
     * Asks a person to answer for something.
     *
     * @param insteadOf the commitment that was declined before, or null
     */
    static Result<Promise.Proposed> propose(
            UUID id, int number, @Nullable UUID decision, Terms terms, @Nullable UUID insteadOf) {
        var fault = terms.fault();
        return fault.isPresent()
                ? refused(fault.get())
                : done(new Promise.Proposed(id, number, decision, terms, insteadOf));
    }

    Result<Promise.Accepted> accept(Hand hand) {
        if (it.end() != null) {
            return refused("commitments.refusal.ended");
        }
        if (!hand.person().equals(it.holder())) {
            return refused("commitments.refusal.not-answerable");
        }
        if (!it.waitsFor().equals(Commitment.HOLDER)) {
            return refused(
                    it.binds() && it.waitsFor().isEmpty()
                            ? "commitments.refusal.accepted"
                            : "commitments.refusal.waits-for-forum");
        }
        return done(new Promise.Accepted(it.id(), it.version()));
    }

    Result<Promise.Negotiated> negotiate(Hand hand, Terms next, Words reason) {
        if (it.end() != null) {
            return refused("commitments.refusal.ended");
        }
        boolean holder = hand.person().equals(it.holder());
        if (it.waitsFor().equals(Commitment.FORUM) ? !keeps(hand) : !holder) {
            return refused("commitments.refusal.not-your-turn");
        }
        if (!next.person().equals(it.terms().person())
                || !next.partner().equals(it.terms().partner())) {
            return refused("commitments.refusal.hand-over-instead");
        }
        if (reason.orEmpty().isEmpty()) {
            return refused(Refusal.at("reason", "commitments.refusal.reason"));
        }
        var fault = next.fault();
        if (fault.isPresent()) {
            return refused(fault.get());
        }
        if (next.equals(it.terms())) {
            return refused("commitments.refusal.same-terms");
        }
        return done(new Promise.Negotiated(it.id(), it.version() + 1, next, reason));
    }

    Result<Promise.Agreed> agree(Hand hand) {
        var no = forForum(hand);
        return no.isPresent() ? refused(no.get()) : done(new Promise.Agreed(it.id(), it.version()));
    }

    Result<Promise.Kept> keep(Hand hand, Words reason) {
        var no = forForum(hand);
        if (no.isPresent()) {
            return refused(no.get());
        }
        if (reason.orEmpty().isEmpty()) {
            return refused(Refusal.at("reason", "commitments.refusal.reason"));
        }
        return done(new Promise.Kept(it.id(), it.version(), reason));
    }

    private Optional<Refusal> forForum(Hand hand) {
        if (it.end() != null) {
            return Optional.of(Refusal.of("commitments.refusal.ended"));
        }
        if (!it.waitsFor().equals(Commitment.FORUM)) {
            return Optional.of(Refusal.of("commitments.refusal.nothing-to-agree"));
        }
        return keeps(hand)
                ? Optional.empty()
                : Optional.of(Refusal.of("commitments.refusal.forum-only"));
    }

    private boolean keeps(Hand hand) {
        return !hand.person().equals(it.holder())
                && (hand.forum() || hand.programme() || hand.person().equals(it.proposer()));
    }

    Result<Promise.Declined> decline(Hand hand, Words reason) {
        if (it.end() != null) {
            return refused("commitments.refusal.ended");
        }
        if (!hand.person().equals(it.holder())) {
            return refused("commitments.refusal.not-answerable");
        }
        if (it.bound() != null) {
            return refused("commitments.refusal.accepted");
        }
        if (reason.orEmpty().isEmpty()) {
            return refused(Refusal.at("reason", "commitments.refusal.reason"));
        }
        return done(new Promise.Declined(it.id(), reason));
    }

    /** Whether this person may ask somebody else after it was declined. */
    Optional<Refusal> cannotAskAgain(Hand hand) {
        if (!Commitment.DECLINED.equals(it.end()) || it.settled()) {
            return Optional.of(Refusal.of("commitments.refusal.not-declined"));
        }
        return keeps(hand)
                ? Optional.empty()
                : Optional.of(Refusal.of("commitments.refusal.forum-only"));
    }

    /** The body that asked does without it, after it was declined. */
    Result<Promise.LetGo> letGo(Hand hand, Words reason) {
        var no = cannotAskAgain(hand);
        if (no.isPresent()) {
            return refused(no.get());
        }
        if (reason.orEmpty().isEmpty()) {
            return refused(Refusal.at("reason", "commitments.refusal.reason"));
        }
        return done(new Promise.LetGo(it.id(), reason));
    }

    /** The forum ends it, or whoever keeps the programme. */
    Result<Promise.Ended> end(Hand hand, String how, Words reason) {
        if (it.end() != null) {
            return refused("commitments.refusal.ended");
        }
        if (hand.person().equals(it.holder()) || !(hand.forum() || hand.programme())) {
            return refused("commitments.refusal.forum-only");
        }
        if (!Commitment.ENDS.contains(how)) {
            return refused(Refusal.at("how", "commitments.refusal.how"));
        }
        if (reason.orEmpty().isEmpty()) {
            return refused(Refusal.at("reason", "commitments.refusal.reason"));
        }
        return done(new Promise.Ended(it.id(), how, reason));
    }
}
