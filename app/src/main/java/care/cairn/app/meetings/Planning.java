package care.cairn.app.meetings;

import static care.cairn.app.web.Result.done;
import static care.cairn.app.web.Result.refused;

import care.cairn.app.ledger.Words;
import care.cairn.app.meetings.agenda.Matter;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** Calling a meeting, moving it, calling it off, and sending out its papers. */
public record Planning(Meeting it) {

    static Result<Convening.Scheduled> schedule(
            UUID id,
            int number,
            UUID body,
            String bodyName,
            Session session,
            int noticeDays,
            Hand hand,
            Instant now) {
        if (!hand.secretary()) {
            return refused("meetings.refusal.secretary");
        }
        var fault = session.fault();
        if (fault.isPresent()) {
            return refused(fault.get());
        }
        return session.starts().isBefore(now)
                ? refused(Refusal.at("day", "meetings.refusal.past"))
                : done(new Convening.Scheduled(id, number, body, bodyName, session, noticeDays));
    }

    Result<Convening.Changed> change(Session session, Words reason, Hand hand, Instant now) {
        var no = notHeld(hand).or(session::fault).or(() -> reason(reason));
        if (no.isPresent()) {
            return refused(no.get());
        }
        return session.starts().isBefore(now)
                ? refused(Refusal.at("day", "meetings.refusal.past"))
                : done(new Convening.Changed(it.id(), session, reason));
    }

    Result<Convening.Cancelled> cancel(Words reason, Hand hand) {
        var no = notHeld(hand).or(() -> reason(reason));
        return no.isPresent() ? refused(no.get()) : done(new Convening.Cancelled(it.id(), reason));
    }

    Result<Convening.Published> publish(Words brief, Hand hand, ZoneId zone) {
        var no = notHeld(hand);
        if (no.isPresent()) {
            return refused(no.get());
        }
        if (it.agenda().order().isEmpty()) {
            return refused("meetings.refusal.no-items");
        }
        if (brief.isEmpty()) {
            return refused(Refusal.at("brief", "meetings.refusal.brief"));
        }
        return brief.orEmpty().length() > Matter.LONG
                ? refused(Refusal.at("brief", "meetings.refusal.long", Matter.LONG))
                : done(
                        new Convening.Published(
                                it.id(), it.papers() + 1, brief, it.papersDue(zone)));
    }

    private Optional<Refusal> notHeld(Hand hand) {
        if (!hand.secretary()) {
            return Optional.of(Refusal.of("meetings.refusal.secretary"));
        }
        if (it.cancelled()) {
            return Optional.of(Refusal.of("meetings.refusal.cancelled"));
        }
        return it.sitting().opened() == null
                ? Optional.empty()
                : Optional.of(Refusal.of("meetings.refusal.opened"));
    }

    private static Optional<Refusal> reason(Words reason) {
        if (reason.isEmpty()) {
            return Optional.of(Refusal.at("reason", "meetings.refusal.reason"));
        }
        return reason.orEmpty().length() > Matter.LONG
                ? Optional.of(Refusal.at("reason", "meetings.refusal.long", Matter.LONG))
                : Optional.empty();
    }
}
