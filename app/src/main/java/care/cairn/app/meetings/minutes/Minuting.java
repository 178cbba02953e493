package care.cairn.app.meetings.minutes;

import static care.cairn.app.web.Result.done;
import static care.cairn.app.web.Result.refused;

import care.cairn.app.ledger.Words;
import care.cairn.app.meetings.Hand;
import care.cairn.app.meetings.Meeting;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is done with the minutes of a meeting once it is over. */
public record Minuting(Meeting it) {

    /** Words the minutes, or words them anew until they are confirmed. */
    public Result<Minutes.Written> write(List<Minutes.Passage> passages, Hand hand) {
        var no = over(hand).or(this::confirmed);
        if (no.isPresent()) {
            return refused(no.get());
        }
        for (var passage : passages) {
            if (passage.text().orEmpty().length() > Minutes.LONG) {
                return refused(
                        Refusal.at(
                                "passage-" + passage.item(),
                                "meetings.refusal.long",
                                Minutes.LONG));
            }
            if (passage.item() != 0 && it.agenda().find(passage.item()).isEmpty()) {
                return refused("meetings.refusal.no-such-item");
            }
        }
        return done(new Minutes.Written(it.id(), it.minutes().version() + 1, passages));
    }

    public Result<Minutes.Circulated> circulate(Hand hand) {
        var no = over(hand).or(this::confirmed);
        if (no.isPresent()) {
            return refused(no.get());
        }
        int version = it.minutes().version();
        if (version == 0) {
            return refused("meetings.refusal.unwritten");
        }
        return it.minutes().circulated() == version
                ? refused("meetings.refusal.circulated-already")
                : done(new Minutes.Circulated(it.id(), version));
    }

    /** A member says what is not as it was. */
    public Result<Minutes.Corrected> correct(int item, Words text, Hand hand) {
        if (!hand.member()) {
            return refused("meetings.refusal.member");
        }
        var no = confirmed();
        if (no.isPresent()) {
            return refused(no.get());
        }
        if (it.minutes().circulated() == 0) {
            return refused("meetings.refusal.not-circulated");
        }
        if (item != 0 && it.agenda().find(item).isEmpty()) {
            return refused(Refusal.at("item", "meetings.refusal.no-such-item"));
        }
        if (text.isEmpty()) {
            return refused(Refusal.at("text", "meetings.refusal.text"));
        }
        return text.orEmpty().length() > Minutes.LONG
                ? refused(Refusal.at("text", "meetings.refusal.long", Minutes.LONG))
                : done(new Minutes.Corrected(it.id(), it.minutes().corrections() + 1, item, text));
    }

    /**
     * Confirms the newest version as the correct record: whoever sits in the body with a vote, as
     * its chair does, or whoever writes down a later meeting of the body that agreed to it.
     *
     * @param in the later meeting, or null
     */
    public Result<Minutes.Confirmed> confirm(@Nullable Meeting in, Hand hand) {
        var no = confirmed();
        if (no.isPresent()) {
            return refused(no.get());
        }
        if (it.minutes().circulated() == 0) {
            return refused("meetings.refusal.not-circulated");
        }
        if (it.minutes().circulated() < it.minutes().version()) {
            return refused("meetings.refusal.newer");
        }
        if (in == null) {
            return hand.voting()
                    ? done(new Minutes.Confirmed(it.id(), it.minutes().version(), null))
                    : refused("meetings.refusal.confirm-who");
        }
        if (!hand.secretary()) {
            return refused("meetings.refusal.secretary");
        }
        boolean later =
                in.body().equals(it.body())
                        && in.sitting().on()
                        && in.session().starts().isAfter(it.session().starts());
        return later
                ? done(new Minutes.Confirmed(it.id(), it.minutes().version(), in.id()))
                : refused("meetings.refusal.confirm-where");
    }

    /** Tells everybody the decisions and actions, in plain words. */
    public Result<Minutes.MessagesPublished> publish(Words text, Hand hand) {
        var no = over(hand);
        if (no.isPresent()) {
            return refused(no.get());
        }
        if (text.isEmpty()) {
            return refused(Refusal.at("messages", "meetings.refusal.text"));
        }
        return text.orEmpty().length() > Minutes.LONG
                ? refused(Refusal.at("messages", "meetings.refusal.long", Minutes.LONG))
                : done(new Minutes.MessagesPublished(it.id(), it.minutes().messages() + 1, text));
    }

    private Optional<Refusal> over(Hand hand) {
        if (!hand.secretary()) {
            return Optional.of(Refusal.of("meetings.refusal.secretary"));
        }
        return it.sitting().closed() == null
                ? Optional.of(Refusal.of("meetings.refusal.not-closed"))
                : Optional.empty();
    }

    private Optional<Refusal> confirmed() {
        return it.minutes().confirmed() == 0
                ? Optional.empty()
                : Optional.of(Refusal.of("meetings.refusal.confirmed"));
    }
}
