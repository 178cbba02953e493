package care.cairn.app.learning.aim;

import static care.cairn.app.web.Result.done;
import static care.cairn.app.web.Result.refused;

import care.cairn.app.ledger.Words;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shared aim with its driver diagram: the fold of its acts, every version kept.
 *
 * @param lead who keeps the diagram
 * @param versions what it was, the latest last
 * @param drivers how many parts were ever added
 * @param ended how it ended, or null
 */
public record Aim(
        UUID id,
        int number,
        UUID lead,
        List<Diagram> versions,
        int drivers,
        @Nullable String ended) {
    public static final String NOUN = "aim";
    public static final String REACHED = "reached";
    public static final String MISSED = "missed";
    public static final String DROPPED = "dropped";
    public static final List<String> ENDS = List.of(REACHED, MISSED, DROPPED);

    /** More parts than this are no longer one picture. */
    static final int MOST = 120;

    public Aim {
        versions = List.copyOf(versions);
    }

    public static String subject(UUID id) {
        return NOUN + "/" + id;
    }

    public Diagram now() {
        return versions.getLast();
    }

    public int version() {
        return versions.size();
    }

    static Aim agreed(AimAct.Agreed it) {
        return new Aim(
                it.aim(),
                it.number(),
                it.lead(),
                List.of(new Diagram(it.statement(), List.of(), List.of())),
                0,
                null);
    }

    /** The state after one more act. */
    Aim apply(AimAct act) {
        return switch (act) {
            case AimAct.Agreed it -> agreed(it);
            case AimAct.Restated it -> then(now().saying(it.statement()), drivers);
            case AimAct.Added it ->
                    then(
                            now().with(
                                            new Driver(
                                                    it.n(),
                                                    it.kind(),
                                                    it.parent(),
                                                    it.text(),
                                                    false)),
                            it.n());
            case AimAct.Renamed it -> then(now().renamed(it.n(), it.text()), drivers);
            case AimAct.Moved it -> then(now().moved(it.n(), it.parent()), drivers);
            case AimAct.Retired it -> then(now().retired(it.n(), true), drivers);
            case AimAct.TakenUp it -> then(now().retired(it.n(), false), drivers);
            case AimAct.Linked it ->
                    then(now().linked(new Diagram.Link(it.n(), it.to(), it.role())), drivers);
            case AimAct.Unlinked it -> then(now().unlinked(it.n(), it.to()), drivers);
            case AimAct.Returned it -> then(versions.get(it.version() - 1), drivers);
            case AimAct.Ended it -> new Aim(id, number, lead, versions, drivers, it.how());
        };
    }

    private Aim then(Diagram next, int ever) {
        var more = new ArrayList<>(versions);
        more.add(next);
        return new Aim(id, number, lead, more, ever, ended);
    }

    /**
     * Who acts on an aim.
     *
     * @param keeps whether this person keeps the method: the programme, or an analyst
     */
    public record Hand(UUID person, boolean keeps) {}

    boolean edits(Hand hand) {
        return hand.keeps() || hand.person().equals(lead);
    }

    static Result<AimAct.Agreed> agree(
            UUID id,
            int number,
            Statement statement,
            UUID lead,
            List<String> follows,
            LocalDate today) {
        var fault = statement.fault();
        if (fault.isPresent()) {
            return refused(fault.get());
        }
        return statement.by().isBefore(today)
                ? refused(Refusal.at("by", "learning.aim.refusal.gone"))
                : done(new AimAct.Agreed(id, number, statement, lead, follows));
    }

    Result<AimAct.Restated> restate(Hand hand, Statement statement, Words why) {
        var no = closed(hand).or(statement::fault);
        if (no.isPresent()) {
            return refused(no.get());
        }
        if (statement.equals(now().statement())) {
            return refused("learning.aim.refusal.same");
        }
        return why.orEmpty().isEmpty()
                ? refused(Refusal.at("why", "learning.aim.refusal.why"))
                : done(new AimAct.Restated(id, statement, why));
    }

    /** Adds a part; ideas may come from anybody. */
    Result<AimAct.Added> add(Hand hand, String kind, @Nullable Integer parent, Words text) {
        if (ended != null) {
            return refused("learning.aim.refusal.ended");
        }
        if (!Driver.KINDS.contains(kind)) {
            return refused(Refusal.at("kind", "form.unread.choice"));
        }
        if (!kind.equals(Driver.IDEA) && !edits(hand)) {
            return refused("learning.aim.refusal.lead-only");
        }
        var on = parent == null ? null : now().driver(parent).orElse(null);
        if ((parent != null && (on == null || !now().followed(parent)))
                || !Driver.holds(on, kind)) {
            return refused(Refusal.at("added", "learning.aim.refusal.place"));
        }
        var fault = text("added", text);
        if (fault.isPresent()) {
            return refused(fault.get());
        }
        return drivers >= MOST
                ? refused("learning.aim.refusal.many", MOST)
                : done(new AimAct.Added(id, drivers + 1, kind, parent, text));
    }

    Result<AimAct.Renamed> rename(Hand hand, int n, Words text) {
        var no = part(hand, n).or(() -> text("text", text));
        if (no.isPresent()) {
            return refused(no.get());
        }
        return text.equals(now().driver(n).orElseThrow().text())
                ? refused(Refusal.at("text", "learning.aim.refusal.same"))
                : done(new AimAct.Renamed(id, n, text));
    }

    Result<AimAct.Moved> move(Hand hand, int n, @Nullable Integer parent) {
        var no = part(hand, n);
        if (no.isPresent()) {
            return refused(no.get());
        }
        var driver = now().driver(n).orElseThrow();
        var on = parent == null ? null : now().driver(parent).orElse(null);
        boolean there = parent == null || (on != null && now().followed(parent));
        return !there || !Driver.holds(on, driver.kind())
                ? refused(Refusal.at("parent", "learning.aim.refusal.place"))
                : done(new AimAct.Moved(id, n, parent));
    }

    Result<AimAct.Retired> retire(Hand hand, int n, Words why) {
        var no = part(hand, n);
        if (no.isPresent()) {
            return refused(no.get());
        }
        if (now().driver(n).orElseThrow().retired()) {
            return refused("learning.aim.refusal.same");
        }
        if (why.orEmpty().isEmpty()) {
            return refused(Refusal.at("why", "learning.aim.refusal.why"));
        }
        return why.orEmpty().length() > Statement.LONG
                ? refused(Refusal.at("why", "learning.refusal.long", Statement.LONG))
                : done(new AimAct.Retired(id, n, why));
    }

    Result<AimAct.TakenUp> takeUp(Hand hand, int n) {
        var no = part(hand, n);
        if (no.isPresent()) {
            return refused(no.get());
        }
        return now().driver(n).orElseThrow().retired()
                ? done(new AimAct.TakenUp(id, n))
                : refused("learning.aim.refusal.same");
    }

    /**
     * Links a part to something on the record.
     *
     * @param known whether there is such a thing
     */
    Result<AimAct.Linked> link(Hand hand, int n, String to, String role, boolean known) {
        var no = n == 0 ? closed(hand) : part(hand, n);
        if (no.isPresent()) {
            return refused(no.get());
        }
        if (!known) {
            return refused(Refusal.at("to", "learning.aim.refusal.to"));
        }
        boolean measure = to.startsWith("measure/");
        if (measure && !Diagram.ROLES.contains(role)) {
            return refused(Refusal.at("role", "learning.aim.refusal.role"));
        }
        return now().links(n).stream().anyMatch(it -> it.to().equals(to))
                ? refused(Refusal.at("to", "learning.aim.refusal.linked"))
                : done(new AimAct.Linked(id, n, to, measure ? role : ""));
    }

    Result<AimAct.Unlinked> unlink(Hand hand, int n, String to) {
        var no = closed(hand);
        if (no.isPresent()) {
            return refused(no.get());
        }
        return now().links(n).stream().anyMatch(it -> it.to().equals(to))
                ? done(new AimAct.Unlinked(id, n, to))
                : refused("learning.aim.refusal.same");
    }

    /**
     * Makes it again what it was.
     *
     * @param seen the version that the one who asks was looking at
     */
    Result<AimAct.Returned> returnTo(Hand hand, int version, int seen) {
        var no = closed(hand);
        if (no.isPresent()) {
            return refused(no.get());
        }
        if (seen != version()) {
            return refused("learning.aim.refusal.meanwhile");
        }
        return version < 1 || version >= version()
                ? refused("learning.aim.refusal.version")
                : done(new AimAct.Returned(id, version));
    }

    Result<AimAct.Ended> end(Hand hand, String how, Words reason) {
        var no = closed(hand);
        if (no.isPresent()) {
            return refused(no.get());
        }
        if (!ENDS.contains(how)) {
            return refused(Refusal.at("how", "learning.refusal.how"));
        }
        if (reason.orEmpty().isEmpty()) {
            return refused(Refusal.at("reason", "learning.refusal.reason"));
        }
        return reason.orEmpty().length() > Statement.LONG
                ? refused(Refusal.at("reason", "learning.refusal.long", Statement.LONG))
                : done(new AimAct.Ended(id, how, reason));
    }

    private Optional<Refusal> closed(Hand hand) {
        if (ended != null) {
            return Optional.of(Refusal.of("learning.aim.refusal.ended"));
        }
        return edits(hand)
                ? Optional.empty()
                : Optional.of(Refusal.of("learning.aim.refusal.lead-only"));
    }

    private Optional<Refusal> part(Hand hand, int n) {
        return closed(hand)
                .or(() ->
                        now().driver(n).isPresent()
                                ? Optional.empty()
                                : Optional.of(Refusal.of("learning.aim.refusal.no-part")));
    }

    private static Optional<Refusal> text(String field, Words text) {
        if (text.orEmpty().isEmpty()) {
            return Optional.of(Refusal.at(field, "learning.aim.refusal.text"));
        }
        return text.orEmpty().length() > Driver.LONGEST
                ? Optional.of(Refusal.at(field, "learning.refusal.long", Driver.LONGEST))
                : Optional.empty();
    }
}
