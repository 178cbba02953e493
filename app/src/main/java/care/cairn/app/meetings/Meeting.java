package care.cairn.app.meetings;

import care.cairn.app.ledger.Act;
import care.cairn.app.meetings.agenda.Agenda;
import care.cairn.app.meetings.minutes.Minutes;
import care.cairn.app.meetings.sitting.Sitting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A meeting of a body: the fold of its acts. The verbs are in {@link Planning} and beside the parts
 * that they change; each gives the act or a refusal, {@link #apply} the next state; all are pure.
 *
 * @param noticeDays between papers and meeting
 * @param papers how often papers went out
 */
public record Meeting(
        UUID id,
        int number,
        UUID body,
        Session session,
        int noticeDays,
        boolean cancelled,
        int papers,
        Agenda agenda,
        Sitting sitting,
        Minutes minutes) {
    public static final String NOUN = "meeting";

    public static String subject(UUID id) {
        return NOUN + "/" + id;
    }

    public static String path(UUID id) {
        return "/meetings/" + id;
    }

    static Meeting scheduled(Convening.Scheduled act) {
        return new Meeting(
                act.meeting(),
                act.number(),
                act.body(),
                act.session(),
                act.noticeDays(),
                false,
                0,
                Agenda.EMPTY,
                Sitting.NOT_YET,
                Minutes.NONE);
    }

    /** The state after one more act, at its moment. */
    public Meeting apply(Act act, Instant at) {
        return switch (act) {
            case Convening.Scheduled it -> scheduled(it);
            case Convening.Changed it -> with(it.session(), cancelled, papers);
            case Convening.Cancelled it -> with(session, true, papers);
            case Convening.Published it -> with(session, cancelled, it.version());
            case Agenda.Step it -> with(agenda.apply(it), sitting, minutes);
            case Sitting.Step it -> with(agenda, sitting.apply(it, at), minutes);
            case Minutes.Step it -> with(agenda, sitting, minutes.apply(it));
            default -> throw new IllegalArgumentException(act + " is no act of a meeting");
        };
    }

    private Meeting with(Session when, boolean off, int version) {
        return new Meeting(
                id, number, body, when, noticeDays, off, version, agenda, sitting, minutes);
    }

    private Meeting with(Agenda list, Sitting held, Minutes written) {
        return new Meeting(
                id, number, body, session, noticeDays, cancelled, papers, list, held, written);
    }

    public LocalDate papersDue(ZoneId zone) {
        return session.papersDue(noticeDays, zone);
    }
}
