package care.cairn.app.learning;

import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.ledger.Sight;
import care.cairn.app.ledger.Words;
import care.cairn.app.partnership.Partners;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The learning cycles of the partnership. */
@Service
@Transactional
public class Cycles {
    private static final int MOST_LINKS = 20;

    private final CycleStore store;
    private final Judgements judgements;
    private final Partners partners;
    private final Sight sight;
    private final Ledger ledger;

    Cycles(CycleStore store, Judgements judgements, Partners partners, Sight sight, Ledger ledger) {
        this.store = store;
        this.judgements = judgements;
        this.partners = partners;
        this.sight = sight;
        this.ledger = ledger;
    }

    /**
     * Who acts, and when.
     *
     * @param keeps whether this person keeps the method: the programme, or an analyst
     * @param day the day at the place of the partnership
     */
    public record Moment(
            UUID person, @Nullable UUID partner, boolean keeps, Instant at, LocalDate day) {
        public static Moment of(Viewer viewer) {
            return new Moment(
                    viewer.requirePerson(),
                    viewer.partner(),
                    viewer.is(Role.PROGRAMME) || viewer.is(Role.ANALYST),
                    viewer.at(),
                    viewer.today());
        }

        Cycle.Hand hand() {
            return new Cycle.Hand(person, partner, keeps);
        }

        Author author() {
            return new Author(person, partner);
        }
    }

    /**
     * Plans a cycle, which the one who plans it leads.
     *
     * @param after the turn of the ramp from which it starts, or null
     * @param follows the subjects from which it came, such as a signal; unknown ones are left out
     */
    public Result<UUID> plan(@Nullable UUID after, Plan plan, List<String> follows, Moment moment) {
        var earlier = after == null ? null : held(after);
        var places = new ArrayList<Plan.Place>();
        for (var place : plan.places()) {
            var partner = partners.find(place.partner()).filter(it -> it.on(moment.day()));
            if (partner.isEmpty()) {
                return Result.refused(Refusal.at("places", "learning.refusal.no-such-partner"));
            }
            places.add(new Plan.Place(place.partner(), partner.get().name()));
        }
        var from = new LinkedHashSet<String>();
        if (earlier != null) {
            from.add(Cycle.subject(earlier.id()));
        }
        sight.describe(follows.stream().distinct().limit(MOST_LINKS).toList()).keySet().stream()
                .sorted()
                .forEach(from::add);
        var named =
                new Plan(
                        plan.title(),
                        plan.aim(),
                        plan.theory(),
                        plan.change(),
                        plan.who(),
                        plan.where(),
                        places,
                        plan.starts());
        return append(
                Cycle.plan(
                        UUID.randomUUID(),
                        store.nextNumber(),
                        earlier,
                        moment.person(),
                        named,
                        List.copyOf(from)),
                moment);
    }

    /**
     * Registers a prediction; the chart of its measure, as it is read now, is fixed with it.
     *
     * @param replaces the number of one that it takes the place of, or null
     */
    public Result<UUID> predict(
            UUID id, Prediction.Draft draft, @Nullable Integer replaces, Moment moment) {
        var ground = judgements.ground(draft, moment.day());
        var prediction =
                draft.on(
                        ground.measure().chart(),
                        ground.measure().definition().period(),
                        ground.first());
        return act(
                id,
                moment,
                (it, hand) ->
                        it.register(hand, prediction, replaces, ground.basis(), moment.day()));
    }

    /** Says that the change began. */
    public Result<UUID> start(UUID id, LocalDate on, Moment moment) {
        return act(id, moment, (it, hand) -> it.start(hand, on, moment.day()));
    }

    public Result<UUID> observe(UUID id, Words happened, Words surprised, Moment moment) {
        return act(id, moment, (it, hand) -> it.observe(hand, happened, surprised));
    }

    /** Holds what is known now against every prediction that stands. */
    public Result<UUID> study(UUID id, Words learned, Moment moment) {
        return act(
                id,
                moment,
                (it, hand) -> {
                    var results = new ArrayList<Step.Result>();
                    it.predictions()
                            .forEach((n, prediction) ->
                                    results.add(judgements.of(prediction, moment.day()).result(n)));
                    return it.study(hand, results, learned, moment.day());
                });
    }

    /** Adopts, adapts or stops it. */
    public Result<UUID> end(UUID id, String how, Words reason, Moment moment) {
        return act(id, moment, (it, hand) -> it.end(hand, how, reason));
    }

    /** Lets what was adopted spread to another partner. */
    public Result<UUID> spread(UUID id, UUID partner, LocalDate from, Moment moment) {
        var to = partners.find(partner).filter(it -> it.on(moment.day()));
        if (to.isEmpty()) {
            return Result.refused(Refusal.at("partner", "learning.refusal.no-such-partner"));
        }
        var place = new Plan.Place(partner, to.get().name());
        return act(id, moment, (it, hand) -> it.spread(hand, place, from));
    }

    private Cycle held(UUID id) {
        return store.hold(id).orElseThrow(() -> new MissingException("learning.missing"));
    }

    private Result<UUID> act(
            UUID id, Moment moment, BiFunction<Cycle, Cycle.Hand, Result<? extends Step>> verb) {
        return append(verb.apply(held(id), moment.hand()), moment);
    }

    private Result<UUID> append(Result<? extends Step> asked, Moment moment) {
        return switch (asked) {
            case Result.Done<? extends Step> it -> {
                Step step = it.value();
                ledger.append(step, moment.author(), moment.at());
                yield Result.done(step.cycle());
            }
            case Result.Refused<? extends Step> it -> Result.refused(it.refusal());
        };
    }
}
