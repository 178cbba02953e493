package care.cairn.app.meetings;

import care.cairn.app.decisions.DecisionMinute;
import care.cairn.app.partnership.Partnership;
import care.cairn.app.partnership.Partnerships;
import care.cairn.app.web.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Sentences about a meeting, for its pages and its papers. */
@Component("meetingWords")
class MeetingWords {
    private final Wording words;
    private final Partnerships partnerships;

    MeetingWords(Wording words, Partnerships partnerships) {
        this.words = words;
        this.partnerships = partnerships;
    }

    /** The body and the day, with what sets it apart. */
    public String title(MeetingRow row) {
        var own = row.session().title().orEmpty();
        var usual = words.say("meetings.of", row.bodyName(), words.day(row.session().starts()));
        return own.isEmpty() ? usual : own + ": " + usual;
    }

    /** When and where. */
    public String when(MeetingRow row) {
        var it = row.session();
        return words.say(
                "meetings.when",
                words.weekday(it.starts()),
                words.time(it.starts()),
                words.time(it.ends()),
                it.place().erased() ? words.say("meetings.erased") : it.place().orEmpty(),
                words.day(it.starts()));
    }

    /** What a point is for, how long it takes and who presents it. */
    public String item(MeetingPage.ItemView item) {
        var presenter = item.presenter();
        return presenter == null
                ? words.say(
                        "meetings.item.about",
                        words.say("meetings.purpose." + item.purpose()),
                        item.minutes())
                : words.say(
                        "meetings.item.presented",
                        words.say("meetings.purpose." + item.purpose()),
                        item.minutes(),
                        presenter);
    }

    /** Whether its minutes are a draft, or the correct record. */
    String standing(MeetingRow row) {
        var confirmed = row.confirmedAt();
        if (confirmed != null) {
            return words.say("meetings.standing.confirmed", words.day(confirmed));
        }
        return words.say(
                row.circulated() > 0 && row.circulated() == row.version()
                        ? "meetings.standing.circulated"
                        : "meetings.standing.draft");
    }

    /** Who sat on a seat, or should have. */
    String chair(RoomPage.Chair chair) {
        if (!chair.attended()) {
            return Objects.requireNonNullElse(chair.holder(), "–");
        }
        var who = Objects.requireNonNullElse(chair.who(), "–");
        return chair.deputised()
                ? words.say(
                        "meetings.deputised", who, Objects.requireNonNullElse(chair.holder(), "–"))
                : who;
    }

    /** From when to when. */
    public String there(RoomPage.Chair chair) {
        var came = chair.came();
        if (came == null) {
            return words.say("meetings.absent");
        }
        var left = chair.left();
        return left == null
                ? words.say("meetings.there.from", words.time(came))
                : words.say("meetings.there", words.time(came), words.time(left));
    }

    /** Whether enough were there, and since when. */
    public List<String> quorum(RoomPage room) {
        List<String> lines = new ArrayList<>();
        var quorum = room.quorum();
        if (quorum == null) {
            return lines;
        }
        if (room.changes().isEmpty()) {
            lines.add(words.say("meetings.quorum.never", quorum.needed()));
        }
        for (var change : room.changes()) {
            lines.add(
                    words.say(
                            change.reached() ? "meetings.quorum.reached" : "meetings.quorum.lost",
                            words.time(change.at()),
                            change.present(),
                            quorum.needed()));
        }
        return lines;
    }

    /** A question and what became of it. */
    String decided(DecisionMinute it) {
        var question = Objects.requireNonNullElse(it.question(), words.say("meetings.erased"));
        var state = words.say(it.stateKey());
        var statement = it.statement();
        return statement == null || statement.isEmpty()
                ? words.say("meetings.decided", question, state, it.number())
                : words.say("meetings.decided.stated", question, state, statement, it.number());
    }

    /** What the seats said, counted; who stands against it and why; who has yet to confirm. */
    List<String> positions(DecisionMinute it) {
        List<String> lines = new ArrayList<>();
        var counts = new TreeMap<String, Integer>();
        for (var seat : it.seats()) {
            if (!seat.choice().isEmpty() && seat.voting()) {
                counts.merge(seat.choice(), 1, Integer::sum);
            }
        }
        if (!counts.isEmpty()) {
            lines.add(
                    words.list(
                            counts.entrySet().stream()
                                    .map(count ->
                                            words.say(
                                                    "meetings.count",
                                                    count.getValue(),
                                                    words.say(
                                                            "decisions.choice." + count.getKey())))
                                    .toList()));
        }
        for (var seat : it.dissent()) {
            lines.add(
                    words.say(
                            "meetings.dissents",
                            seat.partnerName(),
                            words.say("decisions.choice." + seat.choice()),
                            Objects.requireNonNullElse(
                                    seat.reason(), words.say("meetings.erased"))));
        }
        if (it.waiting() > 0 && it.outcome() == null) {
            lines.add(words.say("meetings.waiting", it.waiting(), words.day(it.closes())));
        }
        var review = it.review();
        if (review != null) {
            lines.add(words.say("meetings.reviewed", words.day(review)));
        }
        return lines;
    }

    /** What stands at the foot of every paper. */
    String foot() {
        return partnerships.current().filter(Partnership::illustrative).isPresent()
                ? words.say("meetings.illustrative")
                : "";
    }
}
