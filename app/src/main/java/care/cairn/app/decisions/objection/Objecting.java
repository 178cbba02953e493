package care.cairn.app.decisions.objection;

import static care.cairn.app.web.Result.done;
import static care.cairn.app.web.Result.refused;

import care.cairn.app.decisions.Decision;
import care.cairn.app.decisions.Who;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import java.util.Optional;
import java.util.UUID;

/** What others may do with an objection: test it, and find that it ends here. */
public record Objecting(Decision it) {

    /** Somebody but its own seat tests an objection: what does it show? */
    public Result<Objection.Tested> test(UUID objection, Who who, String finding, Words note) {
        var no = mayHandle(objection, who);
        if (no.isPresent()) {
            return refused(no.get());
        }
        if (!who.programme() && !it.roll().sits(who.person())) {
            return refused("decisions.refusal.test-who");
        }
        if (!Objection.FINDINGS.contains(finding)) {
            return refused(Refusal.at("finding", "decisions.refusal.finding"));
        }
        return done(new Objection.Tested(it.id(), objection, finding, note));
    }

    /** Whoever keeps the process, but never the proposer, finds that an objection ends here. */
    public Result<Objection.Settled> settle(UUID objection, Who who, String way, Words reason) {
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
        if (way.equals(Objection.NOT_QUALIFIED) && who.person().equals(it.proposer())) {
            return refused("decisions.refusal.settle-own");
        }
        if (reason.orEmpty().isEmpty()) {
            return refused(Refusal.at("reason", "decisions.refusal.settle-reason"));
        }
        return done(new Objection.Settled(it.id(), objection, way, reason));
    }

    private Optional<Refusal> mayHandle(UUID objection, Who who) {
        var found = it.objected().find(objection);
        if (it.closing() != null) {
            return Optional.of(Refusal.of("decisions.refusal.closed"));
        }
        if (found.isEmpty()) {
            return Optional.of(Refusal.of("decisions.refusal.no-such-objection"));
        }
        if (!found.get().open()) {
            return Optional.of(Refusal.of("decisions.refusal.objection-settled"));
        }
        return it.roll().seat(found.get().seat()).filter(s -> s.heldBy(who.person())).isPresent()
                ? Optional.of(Refusal.of("decisions.refusal.own-objection"))
                : Optional.empty();
    }
}
