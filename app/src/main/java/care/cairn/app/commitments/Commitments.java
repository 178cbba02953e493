package care.cairn.app.commitments;

import static care.cairn.app.web.Result.done;
import static care.cairn.app.web.Result.refused;

import care.cairn.app.decisions.Closing;
import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.ledger.Words;
import care.cairn.app.measures.Uses;
import care.cairn.app.partnership.Bodies;
import care.cairn.app.partnership.Partners;
import care.cairn.app.partnership.People;
import care.cairn.app.partnership.Seat;
import care.cairn.app.partnership.Seats;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The commitments of the partnership: who answers for what, to whom. */
@Service
@Transactional
public class Commitments {
    private final CommitmentStore store;
    private final Ledger ledger;
    private final Bodies bodies;
    private final Seats seats;
    private final Partners partners;
    private final People people;
    private final Uses uses;

    Commitments(
            CommitmentStore store,
            Ledger ledger,
            Bodies bodies,
            Seats seats,
            Partners partners,
            People people,
            Uses uses) {
        this.store = store;
        this.ledger = ledger;
        this.bodies = bodies;
        this.seats = seats;
        this.partners = partners;
        this.people = people;
        this.uses = uses;
    }

    /**
     * Who acts, and when and where.
     *
     * @param day the day at the place of the partnership
     */
    public record Moment(
            UUID person,
            @Nullable UUID partner,
            boolean programme,
            Instant at,
            LocalDate day,
            ZoneId zone) {
        public static Moment of(Viewer viewer) {
            return new Moment(
                    viewer.requirePerson(),
                    viewer.partner(),
                    viewer.is(Role.PROGRAMME),
                    viewer.at(),
                    viewer.today(),
                    viewer.zone());
        }
    }

    /** Asks a person to answer for something, perhaps from a decision. */
    public Result<UUID> propose(@Nullable UUID decision, Terms terms, Moment moment) {
        return propose(decision, terms, null, moment);
    }

    /** Asks somebody else for what was declined. */
    public Result<UUID> askAgain(UUID declined, Terms terms, Moment moment) {
        var it =
                store.hold(declined).orElseThrow(() -> new MissingException("commitments.missing"));
        var no = new Undertaking(it).cannotAskAgain(hand(it.terms().forum(), moment));
        return no.isPresent() ? refused(no.get()) : propose(it.decision(), terms, declined, moment);
    }

    private Result<UUID> propose(
            @Nullable UUID decision, Terms terms, @Nullable UUID insteadOf, Moment moment) {
        var fault = notHere(terms.partner(), terms.person(), terms.forum(), moment.day());
        if (fault.isPresent()) {
            return refused(fault.get());
        }
        var bar = notToJudge(terms, moment);
        if (bar.isPresent()) {
            return refused(bar.get());
        }
        var id = UUID.randomUUID();
        return append(
                id,
                Undertaking.propose(id, store.nextNumber(), decision, terms, insteadOf),
                new Author(moment.person(), moment.partner()),
                moment.at());
    }

    /** Terms with the names of partners, people and bodies filled in as they are now. */
    @Transactional(readOnly = true)
    public Terms named(Terms terms) {
        return new Terms(
                terms.what(),
                terms.partner(),
                name(terms.partner()),
                terms.person(),
                terms.helpers().stream()
                        .map(h -> new Terms.Supporter(h.partner(), name(h.partner())))
                        .toList(),
                terms.ownPart(),
                terms.forum(),
                bodies.find(terms.forum()).map(body -> body.name()).orElse(""),
                terms.standard(),
                terms.goal(),
                terms.rhythm(),
                terms.ifNotMet(),
                terms.start(),
                terms.review(),
                terms.end(),
                terms.publicity());
    }

    private String name(UUID partner) {
        return partners.find(partner).map(it -> it.name()).orElse("");
    }

    private Optional<Refusal> notHere(UUID partner, UUID person, UUID forum, LocalDate day) {
        if (partners.find(partner).filter(it -> it.on(day)).isEmpty()) {
            return Optional.of(Refusal.at("partner", "commitments.refusal.no-such-partner"));
        }
        if (people.find(person)
                .filter(it -> it.on(day) && it.partner().equals(partner))
                .isEmpty()) {
            return Optional.of(Refusal.at("person", "commitments.refusal.not-of-partner"));
        }
        return bodies.find(forum).isEmpty()
                ? Optional.of(Refusal.at("forum", "commitments.refusal.no-such-forum"))
                : Optional.empty();
    }

    /** A figure to reach judges; what the statement of its measure rules out is no bar. */
    private Optional<Refusal> notToJudge(Terms terms, Moment moment) {
        var goal = terms.goal();
        return goal == null || goal.target() == null
                ? Optional.empty()
                : uses.toJudge(goal.measure(), Uses.COMMITMENT_BAR, moment.person(), moment.at());
    }

    public Result<UUID> accept(UUID id, Moment moment) {
        return act(id, moment, (it, hand) -> new Undertaking(it).accept(hand));
    }

    /** Puts other terms on the table. */
    public Result<UUID> negotiate(UUID id, Terms terms, Words reason, Moment moment) {
        var bar = notToJudge(terms, moment);
        return bar.isPresent()
                ? refused(bar.get())
                : act(id, moment, (it, hand) -> new Undertaking(it).negotiate(hand, terms, reason));
    }

    public Result<UUID> agree(UUID id, Moment moment) {
        return act(id, moment, (it, hand) -> new Undertaking(it).agree(hand));
    }

    public Result<UUID> keep(UUID id, Words reason, Moment moment) {
        return act(id, moment, (it, hand) -> new Undertaking(it).keep(hand, reason));
    }

    public Result<UUID> decline(UUID id, Words reason, Moment moment) {
        return act(id, moment, (it, hand) -> new Undertaking(it).decline(hand, reason));
    }

    /** Does without what was declined. */
    public Result<UUID> letGo(UUID id, Words reason, Moment moment) {
        return act(id, moment, (it, hand) -> new Undertaking(it).letGo(hand, reason));
    }

    public Result<UUID> handOver(UUID id, UUID person, Words reason, Moment moment) {
        var to = people.find(person).filter(it -> it.on(moment.day()));
        if (to.isEmpty()) {
            return refused(Refusal.at("person", "commitments.refusal.nobody"));
        }
        var partner = to.get().partner();
        return act(
                id,
                moment,
                (it, hand) ->
                        new Handing(it)
                                .handOver(
                                        hand,
                                        partner,
                                        name(partner),
                                        person,
                                        reason,
                                        orphaned(it.terms(), moment.day())));
    }

    public Result<UUID> takeOver(UUID id, Moment moment) {
        return act(id, moment, (it, hand) -> new Handing(it).takeOver(hand));
    }

    public Result<UUID> declineHandOver(UUID id, Words reason, Moment moment) {
        return act(id, moment, (it, hand) -> new Handing(it).decline(hand, reason));
    }

    /** Gives an account that claims no improvement. */
    public Result<UUID> give(
            UUID id,
            Words promised,
            Words happened,
            Account.@Nullable Reading reading,
            Words explanation,
            Words help,
            Words nextStep,
            Moment moment) {
        return give(
                id,
                new Accounting.Telling(
                        promised, happened, reading, null, explanation, help, nextStep),
                moment);
    }

    /** Gives an account; what the measures say is read by us and never typed. */
    Result<UUID> give(UUID id, Accounting.Telling told, Moment moment) {
        return act(
                id,
                moment,
                (it, hand) -> new Accounting(it).give(hand, told, moment.zone(), moment.day()));
    }

    public Result<UUID> question(
            UUID id, int account, Words question, LocalDate answerBy, Moment moment) {
        return act(
                id,
                moment,
                (it, hand) ->
                        new Accounting(it)
                                .question(hand, account, question, answerBy, moment.day()));
    }

    public Result<UUID> answer(UUID id, int account, int question, Words answer, Moment moment) {
        return act(
                id,
                moment,
                (it, hand) -> new Accounting(it).answer(hand, account, question, answer));
    }

    /** Whether a partner is to take the step that was agreed on for an account. */
    @Transactional(readOnly = true)
    boolean helps(UUID id, int account, UUID partner) {
        return store.stepPartner(id, account).filter(partner::equals).isPresent();
    }

    /** The step that was agreed on has been taken. */
    public Result<UUID> takeStep(UUID id, int account, Words how, Moment moment) {
        var partner = moment.partner();
        boolean helper = partner != null && helps(id, account, partner);
        return act(
                id, moment, (it, hand) -> new Accounting(it).takeStep(hand, account, helper, how));
    }

    public Result<UUID> end(UUID id, String how, Words reason, Moment moment) {
        return act(id, moment, (it, hand) -> new Undertaking(it).end(hand, how, reason));
    }

    /** Those that a list can name by number: the wordings of all, by number. */
    @Transactional(readOnly = true)
    public Map<Integer, Numbered> numbered() {
        return store.numbered();
    }

    /** A commitment by its number, with its wording or "" where that is erased. */
    public record Numbered(UUID id, int number, String what) {}

    @Transactional(readOnly = true)
    public Optional<Commitment> find(UUID id) {
        return store.find(id);
    }

    /** What this person may do with a commitment before that forum. */
    @Transactional(readOnly = true)
    Hand hand(UUID forum, Moment moment) {
        var seat = seat(forum, moment);
        return new Hand(
                moment.person(),
                seat.map(Seat::partner).orElse(moment.partner()),
                moment.programme(),
                seat.isPresent());
    }

    private Optional<Seat> seat(UUID forum, Moment moment) {
        return seats.of(forum, moment.day()).stream()
                .filter(seat -> seat.voting() && seat.heldBy(moment.person()))
                .findFirst();
    }

    /** Whether who answers is no longer here, or no longer for the partner that answers. */
    boolean orphaned(Terms terms, LocalDate day) {
        return people.find(terms.person())
                        .filter(p -> p.on(day) && p.partner().equals(terms.partner()))
                        .isEmpty()
                || partners.find(terms.partner()).filter(p -> p.on(day)).isEmpty();
    }

    /** What was promised for a decision that did not pass falls with it. */
    @EventListener
    void onClosing(Ledger.Appended appended) {
        if (appended.act() instanceof Closing.Closed closed
                && !closed.outcome().equals(Closing.APPROVED)) {
            for (UUID id : store.openFrom(closed.decision())) {
                ledger.append(
                        new Promise.Ended(id, Commitment.FELL, Words.NONE),
                        Author.CLOCK,
                        appended.entry().at());
            }
        }
    }

    Result<UUID> act(
            UUID id, Moment moment, BiFunction<Commitment, Hand, Result<? extends Act>> verb) {
        var it = store.hold(id).orElseThrow(() -> new MissingException("commitments.missing"));
        var hand = hand(it.terms().forum(), moment);
        boolean holder = moment.person().equals(it.holder());
        var author = holder ? new Author(moment.person(), it.terms().partner()) : hand.author();
        return append(id, verb.apply(it, hand), author, moment.at());
    }

    private Result<UUID> append(UUID id, Result<? extends Act> act, Author author, Instant at) {
        return switch (act) {
            case Result.Done<? extends Act> it -> {
                ledger.append(Objects.requireNonNull(it.value()), author, at);
                yield done(id);
            }
            case Result.Refused<? extends Act> it -> refused(it.refusal());
        };
    }
}
