package care.cairn.app.commitments;

import static care.cairn.app.web.Result.done;
import static care.cairn.app.web.Result.refused;

import care.cairn.app.ledger.Words;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import java.util.UUID;

/** How a commitment changes hands: to another person or partner, who has to accept it. */
record Handing(Commitment it) {

    /**
     * Asks another person to take it over: by who answers or by the programme, and by the forum
     * where who answers is no longer here.
     */
    Result<Promise.HandOverAsked> handOver(
            Hand hand,
            UUID partner,
            String partnerName,
            UUID person,
            Words reason,
            boolean orphaned) {
        if (it.end() != null || (!it.binds() && !orphaned)) {
            return refused("commitments.refusal.not-binding");
        }
        if (!hand.person().equals(it.holder())
                && !hand.programme()
                && !(orphaned && hand.forum())) {
            return refused("commitments.refusal.not-answerable");
        }
        if (it.passing() != null) {
            return refused("commitments.refusal.handing-over");
        }
        if (person.equals(it.holder())) {
            return refused(Refusal.at("person", "commitments.refusal.same-person"));
        }
        if (reason.orEmpty().isEmpty()) {
            return refused(Refusal.at("reason", "commitments.refusal.reason"));
        }
        return done(
                new Promise.HandOverAsked(
                        it.id(), it.handOvers() + 1, partner, partnerName, person, reason));
    }

    Result<Promise.TakenOver> takeOver(Hand hand) {
        var to = it.passing();
        if (to == null || it.end() != null) {
            return refused("commitments.refusal.no-hand-over");
        }
        return hand.person().equals(to.person())
                ? done(new Promise.TakenOver(it.id(), to.n()))
                : refused("commitments.refusal.not-asked");
    }

    Result<Promise.HandOverDeclined> decline(Hand hand, Words reason) {
        var to = it.passing();
        if (to == null || it.end() != null) {
            return refused("commitments.refusal.no-hand-over");
        }
        if (!hand.person().equals(to.person())) {
            return refused("commitments.refusal.not-asked");
        }
        if (reason.orEmpty().isEmpty()) {
            return refused(Refusal.at("reason", "commitments.refusal.reason"));
        }
        return done(new Promise.HandOverDeclined(it.id(), to.n(), reason));
    }
}
