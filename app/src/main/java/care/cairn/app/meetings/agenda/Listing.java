package care.cairn.app.meetings.agenda;

import static care.cairn.app.web.Result.done;
import static care.cairn.app.web.Result.refused;

import care.cairn.app.ledger.Words;
import care.cairn.app.meetings.Hand;
import care.cairn.app.meetings.Meeting;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is done with the points of a meeting: asking for one, putting it on, moving it. */
public record Listing(Meeting it) {

    /** Somebody of the body asks for a point. */
    public Result<Agenda.Asked> ask(Matter matter, Hand hand) {
        if (!hand.member()) {
            return refused("meetings.refusal.member");
        }
        var no = before().or(this::full).or(matter::fault);
        return no.isPresent()
                ? refused(no.get())
                : done(new Agenda.Asked(it.id(), it.agenda().next(), matter));
    }

    public Result<Agenda.Taken> take(int n, Hand hand) {
        var no = may(hand).or(() -> is(n, Item.ASKED));
        return no.isPresent() ? refused(no.get()) : done(new Agenda.Taken(it.id(), n));
    }

    public Result<Agenda.Declined> decline(int n, Words reason, Hand hand) {
        var no = may(hand).or(() -> is(n, Item.ASKED));
        if (no.isPresent()) {
            return refused(no.get());
        }
        if (reason.isEmpty()) {
            return refused(Refusal.at("reason", "meetings.refusal.reason"));
        }
        return reason.orEmpty().length() > Matter.LONG
                ? refused(Refusal.at("reason", "meetings.refusal.long", Matter.LONG))
                : done(new Agenda.Declined(it.id(), n, reason));
    }

    /** Puts a point on; what is on already is refused. */
    public Result<Agenda.Added> add(
            Matter matter, String about, @Nullable UUID carried, Hand hand) {
        var no = may(hand).or(this::full).or(matter::fault);
        if (no.isPresent()) {
            return refused(no.get());
        }
        boolean there =
                !about.isEmpty()
                        && it.agenda().standing().stream()
                                .anyMatch(item -> item.about().equals(about));
        return there
                ? refused("meetings.refusal.there")
                : done(new Agenda.Added(it.id(), it.agenda().next(), matter, about, carried));
    }

    public Result<Agenda.Worded> word(int n, Matter matter, Hand hand) {
        var no = may(hand).or(() -> is(n, Item.ON)).or(matter::fault);
        return no.isPresent() ? refused(no.get()) : done(new Agenda.Worded(it.id(), n, matter));
    }

    public Result<Agenda.Removed> remove(int n, Hand hand) {
        var no = may(hand).or(() -> is(n, Item.ON));
        if (no.isPresent()) {
            return refused(no.get());
        }
        boolean used = it.sitting().counting().stream().anyMatch(line -> line.item() == n);
        return used ? refused("meetings.refusal.item-used") : done(new Agenda.Removed(it.id(), n));
    }

    /** One place earlier, or later. */
    public Result<Agenda.Ordered> move(int n, boolean earlier, Hand hand) {
        var no = may(hand).or(() -> is(n, Item.ON));
        if (no.isPresent()) {
            return refused(no.get());
        }
        var order = it.agenda().moved(n, earlier);
        return order.equals(it.agenda().order())
                ? refused("meetings.refusal.at-the-end")
                : done(new Agenda.Ordered(it.id(), order));
    }

    private Optional<Refusal> may(Hand hand) {
        return hand.secretary() ? before() : Optional.of(Refusal.of("meetings.refusal.secretary"));
    }

    private Optional<Refusal> before() {
        if (it.cancelled()) {
            return Optional.of(Refusal.of("meetings.refusal.cancelled"));
        }
        return it.sitting().closed() == null
                ? Optional.empty()
                : Optional.of(Refusal.of("meetings.refusal.closed"));
    }

    private Optional<Refusal> full() {
        return it.agenda().items().size() < Agenda.MOST
                ? Optional.empty()
                : Optional.of(Refusal.of("meetings.refusal.full", Agenda.MOST));
    }

    private Optional<Refusal> is(int n, String state) {
        return it.agenda().find(n).filter(item -> item.state().equals(state)).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of("meetings.refusal.no-such-item"));
    }
}
