package care.cairn.app.decisions.proceeding;

import static care.cairn.app.web.Result.done;
import static care.cairn.app.web.Result.refused;

import care.cairn.app.decisions.Decision;
import care.cairn.app.decisions.Who;
import care.cairn.app.decisions.ballot.Proceeding;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import java.util.UUID;

/** What the rule asks of those who keep a decision, besides positions. */
public record Proceedings(Decision it) {

    /** Whoever keeps it says how a condition of the rule is met. */
    public Result<Proceeding.Met> meet(Who who, String condition, Words note) {
        if (it.closing() != null) {
            return refused("decisions.refusal.closed");
        }
        if (!it.keptBy(who)) {
            return refused("decisions.refusal.close-who");
        }
        if (!it.rule().value().conditions().contains(condition)
                || condition.equals("window-elapsed")) {
            return refused("decisions.refusal.no-such-condition");
        }
        if (note.orEmpty().isEmpty()) {
            return refused(Refusal.at("note", "decisions.refusal.condition-note"));
        }
        return done(new Proceeding.Met(it.id(), condition, note, null));
    }

    /** Whoever decides, or keeps it, answers the advice of a seat. */
    public Result<Proceeding.Advised> answer(UUID seat, Who who, Words answer) {
        if (it.closing() != null) {
            return refused("decisions.refusal.closed");
        }
        boolean decider =
                it.method().role("decider").stream()
                        .flatMap(s -> it.roll().seat(s).stream())
                        .anyMatch(s -> s.heldBy(who.person()));
        if (!decider && !it.keptBy(who)) {
            return refused("decisions.refusal.advice-who");
        }
        if (!it.rule().value().roles().contains("adviser") || !it.positions().containsKey(seat)) {
            return refused("decisions.refusal.no-advice");
        }
        if (answer.orEmpty().isEmpty()) {
            return refused(Refusal.at("answer", "decisions.refusal.advice-answer"));
        }
        return done(new Proceeding.Advised(it.id(), seat, answer));
    }
}
