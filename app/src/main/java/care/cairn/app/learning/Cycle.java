package care.cairn.app.learning;

import static care.cairn.app.web.Result.done;
import static care.cairn.app.web.Result.refused;

import care.cairn.app.ledger.Words;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change that is tried as a test: the fold of its acts. Plan, do, study, act; a prediction is
 * registered before its data and never changes.
 *
 * @param turn which turn of its ramp it is, from 1 on
 * @param places where it runs, spread included
 * @param predictions those that stand, by number
 * @param registered how many were ever registered
 * @param started the first day of the change, or null
 * @param observations how many were written down
 * @param studies how often it was studied
 * @param end how it ended, or null
 */
public record Cycle(
        UUID id,
        int number,
        int turn,
        UUID lead,
        List<UUID> places,
        SortedMap<Integer, Prediction> predictions,
        int registered,
        @Nullable LocalDate started,
        int observations,
        int studies,
        int spreads,
        @Nullable String end) {
    public static final String NOUN = "cycle";
    public static final String ADOPTED = "adopted";
    public static final String ADAPTED = "adapted";
    public static final String STOPPED = "stopped";

    /** The ways to end, in the order in which a form lists them. */
    public static final List<String> ENDS = List.of(ADOPTED, ADAPTED, STOPPED);

    private static final Set<String> JUDGED_ENDS = Set.of(ADOPTED, ADAPTED);

    public static String subject(UUID id) {
        return NOUN + "/" + id;
    }

    static Cycle planned(Step.Planned act) {
        return new Cycle(
                act.cycle(),
                act.number(),
                act.turn(),
                act.lead(),
                act.plan().places().stream().map(Plan.Place::partner).toList(),
                new TreeMap<>(),
                0,
                null,
                0,
                0,
                0,
                null);
    }

    /** The state after one more act. */
    Cycle apply(Step act) {
        return switch (act) {
            case Step.Planned it -> planned(it);
            case Step.Registered it -> {
                var next = new TreeMap<>(predictions);
                if (it.replaces() != null) {
                    next.remove(it.replaces());
                }
                next.put(it.n(), it.prediction());
                yield with(places, next, it.n(), started, observations, studies, spreads, end);
            }
            case Step.Started it ->
                    with(
                            places,
                            predictions,
                            registered,
                            it.on(),
                            observations,
                            studies,
                            spreads,
                            end);
            case Step.Observed it ->
                    with(places, predictions, registered, started, it.n(), studies, spreads, end);
            case Step.Studied it ->
                    with(
                            places,
                            predictions,
                            registered,
                            started,
                            observations,
                            it.n(),
                            spreads,
                            end);
            case Step.Ended it ->
                    with(
                            places,
                            predictions,
                            registered,
                            started,
                            observations,
                            studies,
                            spreads,
                            it.how());
            case Step.Spread it -> {
                var more = new ArrayList<>(places);
                more.add(it.place().partner());
                yield with(
                        List.copyOf(more),
                        predictions,
                        registered,
                        started,
                        observations,
                        studies,
                        it.n(),
                        end);
            }
        };
    }

    private Cycle with(
            List<UUID> where,
            SortedMap<Integer, Prediction> stand,
            int ever,
            @Nullable LocalDate began,
            int seen,
            int studied,
            int spread,
            @Nullable String how) {
        return new Cycle(
                id, number, turn, lead, where, stand, ever, began, seen, studied, spread, how);
    }

    /**
     * Who acts on a cycle.
     *
     * @param keeps whether this person keeps the method: the programme, or an analyst
     */
    public record Hand(UUID person, @Nullable UUID partner, boolean keeps) {}

    boolean leads(Hand hand) {
        return hand.keeps() || hand.person().equals(lead);
    }

    /** Whoever leads it, and everybody of the partners where it runs. */
    boolean sees(Hand hand) {
        return leads(hand) || (hand.partner() != null && places.contains(hand.partner()));
    }

    /** The word for where it stands. */
    String state() {
        if (end != null) {
            return end;
        }
        if (studies > 0) {
            return "studied";
        }
        return started != null ? "running" : predictions.isEmpty() ? "planned" : "predicted";
    }

    // ---- plan

    /**
     * Plans a cycle, or the next turn of a ramp.
     *
     * @param after the turn from which it starts, or null
     */
    static Result<Step.Planned> plan(
            UUID id,
            int number,
            @Nullable Cycle after,
            UUID lead,
            Plan plan,
            List<String> follows) {
        if (after != null && !ADAPTED.equals(after.end())) {
            return refused("learning.refusal.not-adapted");
        }
        var fault = plan.fault();
        if (fault.isPresent()) {
            return refused(fault.get());
        }
        return done(
                new Step.Planned(
                        id,
                        number,
                        after == null ? null : after.id(),
                        after == null ? 1 : after.turn() + 1,
                        lead,
                        plan,
                        follows));
    }

    /**
     * What is known when a prediction is registered.
     *
     * @param centre the centre of the latest phase in the unit of the measure, NaN if unknown
     * @param known whether a figure after the change is known already
     */
    record Basis(double centre, boolean known) {}

    /** Registers a prediction, while its window has not opened and no figure after is known. */
    Result<Step.Registered> register(
            Hand hand,
            Prediction prediction,
            @Nullable Integer replaces,
            Basis basis,
            LocalDate today) {
        boolean spread = ADOPTED.equals(end) && prediction.place() != null;
        if (end != null && !spread) {
            return refused("learning.refusal.ended");
        }
        if (!leads(hand)) {
            return refused("learning.refusal.lead-only");
        }
        var fault = prediction.fault();
        if (fault.isPresent()) {
            return refused(fault.get());
        }
        if (prediction.place() != null && !places.contains(prediction.place())) {
            return refused(Refusal.at("place", "learning.refusal.place"));
        }
        if (!today.isBefore(prediction.opens())) {
            return refused(Refusal.at("change", "learning.refusal.window-open"));
        }
        if (basis.known()) {
            return refused(Refusal.at("change", "learning.refusal.data-known"));
        }
        Double level = prediction.level();
        if (level != null
                && !Double.isNaN(basis.centre())
                && (prediction.up() ? level <= basis.centre() : level >= basis.centre())) {
            return refused(Refusal.at("level", "learning.refusal.wrong-side"));
        }
        var earlier = replaces == null ? null : predictions.get(replaces);
        if (replaces != null && earlier == null) {
            return refused("learning.refusal.no-such-prediction");
        }
        if (earlier != null && !today.isBefore(earlier.opens())) {
            return refused("learning.refusal.stands");
        }
        return done(new Step.Registered(id, registered + 1, prediction, replaces));
    }

    // ---- do

    Result<Step.Started> start(Hand hand, LocalDate on, LocalDate today) {
        var no = open(hand);
        if (no.isPresent()) {
            return refused(no.get());
        }
        if (started != null) {
            return refused("learning.refusal.started");
        }
        if (predictions.isEmpty()) {
            return refused("learning.refusal.predict-first");
        }
        return on.isAfter(today)
                ? refused(Refusal.at("on", "learning.refusal.not-yet"))
                : done(new Step.Started(id, on));
    }

    Result<Step.Observed> observe(Hand hand, Words happened, Words surprised) {
        if (end != null) {
            return refused("learning.refusal.ended");
        }
        if (!sees(hand)) {
            return refused("learning.refusal.places-only");
        }
        if (started == null) {
            return refused("learning.refusal.not-started");
        }
        if (happened.orEmpty().isEmpty()) {
            return refused(Refusal.at("happened", "learning.refusal.happened"));
        }
        return happened.orEmpty().length() > Plan.LONG || surprised.orEmpty().length() > Plan.LONG
                ? refused(Refusal.at("happened", "learning.refusal.long", Plan.LONG))
                : done(new Step.Observed(id, observations + 1, happened, surprised));
    }

    // ---- study

    /**
     * Holds the results against the predictions that stand.
     *
     * @param results one for each of them, as the points known say
     */
    Result<Step.Studied> study(
            Hand hand, List<Step.Result> results, Words learned, LocalDate today) {
        if (!ADOPTED.equals(end)) {
            var no = open(hand);
            if (no.isPresent()) {
                return refused(no.get());
            }
        } else if (!leads(hand)) {
            return refused("learning.refusal.lead-only");
        }
        if (started == null) {
            return refused("learning.refusal.not-started");
        }
        if (learned.orEmpty().isEmpty()) {
            return refused(Refusal.at("learned", "learning.refusal.learned"));
        }
        if (learned.orEmpty().length() > Plan.LONG) {
            return refused(Refusal.at("learned", "learning.refusal.long", Plan.LONG));
        }
        boolean said = results.stream().anyMatch(it -> !it.outcome().equals(Judgement.TOO_FEW));
        var last = predictions.values().stream().map(Prediction::closes).max(LocalDate::compareTo);
        return !said && last.filter(today::isAfter).isEmpty()
                ? refused("learning.refusal.window-not-over")
                : done(new Step.Studied(id, studies + 1, results, today, learned));
    }

    // ---- act

    Result<Step.Ended> end(Hand hand, String how, Words reason) {
        var no = open(hand);
        if (no.isPresent()) {
            return refused(no.get());
        }
        if (!ENDS.contains(how)) {
            return refused(Refusal.at("how", "learning.refusal.how"));
        }
        if (JUDGED_ENDS.contains(how) && studies == 0) {
            return refused("learning.refusal.study-first");
        }
        if (reason.orEmpty().isEmpty()) {
            return refused(Refusal.at("reason", "learning.refusal.reason"));
        }
        return reason.orEmpty().length() > Plan.LONG
                ? refused(Refusal.at("reason", "learning.refusal.long", Plan.LONG))
                : done(new Step.Ended(id, how, reason));
    }

    Result<Step.Spread> spread(Hand hand, Plan.Place place, LocalDate from) {
        if (!ADOPTED.equals(end)) {
            return refused("learning.refusal.not-adopted");
        }
        if (!leads(hand)) {
            return refused("learning.refusal.lead-only");
        }
        return places.contains(place.partner())
                ? refused(Refusal.at("partner", "learning.refusal.there-already"))
                : done(new Step.Spread(id, spreads + 1, place, from));
    }

    private Optional<Refusal> open(Hand hand) {
        if (end != null) {
            return Optional.of(Refusal.of("learning.refusal.ended"));
        }
        return leads(hand)
                ? Optional.empty()
                : Optional.of(Refusal.of("learning.refusal.lead-only"));
    }
}
