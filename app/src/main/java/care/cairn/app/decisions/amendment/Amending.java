package care.cairn.app.decisions.amendment;

import static care.cairn.app.web.Result.done;
import static care.cairn.app.web.Result.refused;

import care.cairn.app.decisions.Decision;
import care.cairn.app.decisions.Proposal;
import care.cairn.app.decisions.Who;
import care.cairn.app.decisions.objection.Objection;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Giving the text of an open proposal a new version. */
public record Amending(Decision it) {

    /** The proposer, or whoever keeps the process, words it anew and says why. */
    public Result<Proposal.Amended> amend(
            Who who, Words next, Words reason, List<UUID> integrates, Instant closing, Instant at) {
        if (it.closing() != null) {
            return refused("decisions.refusal.closed");
        }
        if (!it.keptBy(who)) {
            return refused("decisions.refusal.amend-who");
        }
        if (!it.course().participants().isEmpty()) {
            return refused("decisions.refusal.amend-urn");
        }
        if (next.orEmpty().isEmpty()) {
            return refused(Refusal.at("text", "decisions.refusal.text"));
        }
        if (next.orEmpty().length() > Proposal.TEXT) {
            return refused(Refusal.at("text", "decisions.refusal.long", Proposal.TEXT));
        }
        if (next.equals(it.text())) {
            return refused(Refusal.at("text", "decisions.refusal.same-text"));
        }
        if (reason.orEmpty().isEmpty()) {
            return refused(Refusal.at("reason", "decisions.refusal.amend-reason"));
        }
        if (!closing.isAfter(at)) {
            return refused(Refusal.at("closes", "decisions.refusal.closes"));
        }
        if (!integrates.stream().allMatch(this::open)) {
            return refused("decisions.refusal.objection-settled");
        }
        return done(
                new Proposal.Amended(
                        it.id(),
                        it.version() + 1,
                        next,
                        reason,
                        Set.copyOf(integrates).stream().sorted().toList(),
                        closing));
    }

    private boolean open(UUID objection) {
        return it.objected().find(objection).filter(Objection::open).isPresent();
    }
}
