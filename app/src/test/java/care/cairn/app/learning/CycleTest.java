package care.cairn.app.learning;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.ledger.Words;
import care.cairn.app.measures.ChartChoice;
import care.cairn.app.measures.Period;
import care.cairn.app.web.Result;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A cycle is the fold of its acts: what is registered stays, and nothing is judged by hand. */
class CycleTest {
    private static final UUID ID = UUID.randomUUID();
    private static final UUID HOSPITAL = UUID.randomUUID();
    private static final UUID COUNCIL = UUID.randomUUID();
    private static final Cycle.Hand LEAD = new Cycle.Hand(UUID.randomUUID(), HOSPITAL, false);
    private static final Cycle.Hand COLLEAGUE = new Cycle.Hand(UUID.randomUUID(), HOSPITAL, false);
    private static final Cycle.Hand STRANGER = new Cycle.Hand(UUID.randomUUID(), COUNCIL, false);
    private static final Words SAID = Words.of("because");
    private static final LocalDate APRIL = LocalDate.parse("2022-04-01");
    private static final LocalDate MARCH_3 = LocalDate.parse("2022-03-03");
    private static final Cycle.Basis UNKNOWN = new Cycle.Basis(61.7, false);

    private static Plan plan(String title, String theory, UUID... places) {
        return new Plan(
                Words.of(title),
                Words.NONE,
                Words.of(theory),
                SAID,
                Words.NONE,
                Words.NONE,
                List.of(places).stream().map(it -> new Plan.Place(it, "Hospital")).toList(),
                APRIL);
    }

    private static Cycle cycle() {
        return Cycle.planned(
                Cycle.plan(
                                ID,
                                14,
                                null,
                                LEAD.person(),
                                plan("Paramedic at the hub", "Lifting is enough", HOSPITAL),
                                List.of())
                        .orThrow());
    }

    private static Prediction prediction(String direction, @Nullable Double level) {
        return new Prediction.Draft(
                        UUID.randomUUID(),
                        7,
                        direction,
                        level,
                        level == null ? null : 3.0,
                        APRIL,
                        1,
                        3,
                        "shift",
                        null,
                        null,
                        Words.NONE)
                .on(ChartChoice.STANDARD, Period.MONTH, APRIL);
    }

    private static Cycle predicted() {
        var cycle = cycle();
        return cycle.apply(
                cycle.register(LEAD, prediction("up", 72.0), null, UNKNOWN, MARCH_3).orThrow());
    }

    private static Cycle begun() {
        var cycle = predicted();
        return cycle.apply(cycle.start(LEAD, APRIL, APRIL).orThrow());
    }

    private static List<Step.Result> found(String outcome) {
        return List.of(new Step.Result(1, outcome, 61.7, 75.0, 10.0, 16.0, 15, 8));
    }

    private static String refused(Result<?> result) {
        assertThat(result).isInstanceOf(Result.Refused.class);
        return ((Result.Refused<?>) result)
                .refusal()
                .messageKey()
                .replaceFirst("learning.refusal.", "");
    }

    @Test
    void the_window_follows_from_the_change_its_lag_and_its_length() {
        var prediction = prediction("up", 72.0);
        assertThat(prediction.opens()).isEqualTo("2022-05-01");
        assertThat(prediction.closes()).isEqualTo("2022-07-31");
    }

    @Test
    void a_prediction_is_registered_before_its_window_opens_and_before_its_data() {
        var said = prediction("up", 72.0);
        assertThat(refused(cycle().register(LEAD, said, null, UNKNOWN, said.opens())))
                .isEqualTo("window-open");
        assertThat(
                        refused(
                                cycle().register(
                                                LEAD,
                                                said,
                                                null,
                                                new Cycle.Basis(61.7, true),
                                                MARCH_3)))
                .isEqualTo("data-known");
        assertThat(cycle().register(LEAD, said, null, UNKNOWN, said.opens().minusDays(1)))
                .isInstanceOf(Result.Done.class);
    }

    @Test
    void a_prediction_never_changes_but_before_its_window_another_can_take_its_place() {
        var cycle = predicted();
        var other = prediction("up", 70.0);
        var replaced = cycle.apply(cycle.register(LEAD, other, 1, UNKNOWN, MARCH_3).orThrow());
        assertThat(replaced.predictions()).containsOnlyKeys(2).containsValue(other);

        var later =
                new Prediction.Draft(
                                UUID.randomUUID(),
                                7,
                                "up",
                                null,
                                null,
                                LocalDate.parse("2022-08-01"),
                                0,
                                1,
                                "all",
                                null,
                                null,
                                Words.NONE)
                        .on(ChartChoice.STANDARD, Period.MONTH, LocalDate.parse("2022-08-01"));
        var open = LocalDate.parse("2022-05-01");
        assertThat(refused(cycle.register(LEAD, later, 1, UNKNOWN, open))).isEqualTo("stands");
        var beside = cycle.apply(cycle.register(LEAD, later, null, UNKNOWN, open).orThrow());
        assertThat(beside.predictions()).containsOnlyKeys(1, 2);
    }

    @Test
    void a_value_on_the_other_side_of_the_average_is_no_prediction_of_that_direction() {
        assertThat(refused(cycle().register(LEAD, prediction("up", 55.0), null, UNKNOWN, MARCH_3)))
                .isEqualTo("wrong-side");
        assertThat(
                        refused(
                                cycle().register(
                                                LEAD,
                                                prediction("down", 72.0),
                                                null,
                                                UNKNOWN,
                                                MARCH_3)))
                .isEqualTo("wrong-side");
        assertThat(
                        refused(
                                cycle().register(
                                                LEAD,
                                                prediction("side", null),
                                                null,
                                                UNKNOWN,
                                                MARCH_3)))
                .isEqualTo("direction");
    }

    @Test
    void without_a_prediction_no_change_begins() {
        assertThat(refused(cycle().start(LEAD, APRIL, APRIL))).isEqualTo("predict-first");
        assertThat(refused(predicted().start(LEAD, APRIL.plusDays(1), APRIL))).isEqualTo("not-yet");
        assertThat(begun().state()).isEqualTo("running");
        assertThat(refused(begun().start(LEAD, APRIL, APRIL))).isEqualTo("started");
    }

    @Test
    void who_does_it_writes_down_what_happened_and_who_leads_it_does_the_rest() {
        assertThat(begun().observe(COLLEAGUE, SAID, Words.NONE)).isInstanceOf(Result.Done.class);
        assertThat(refused(begun().observe(STRANGER, SAID, Words.NONE))).isEqualTo("places-only");
        assertThat(refused(begun().study(COLLEAGUE, found("as-predicted"), SAID, APRIL)))
                .isEqualTo("lead-only");
        assertThat(refused(predicted().observe(LEAD, SAID, Words.NONE))).isEqualTo("not-started");
    }

    @Test
    void it_is_studied_once_something_is_seen_or_the_window_is_over() {
        var may = LocalDate.parse("2022-05-20");
        assertThat(refused(begun().study(LEAD, found(Judgement.TOO_FEW), SAID, may)))
                .isEqualTo("window-not-over");
        assertThat(begun().study(LEAD, found(Judgement.AS_PREDICTED), SAID, may))
                .isInstanceOf(Result.Done.class);
        assertThat(
                        begun().study(
                                        LEAD,
                                        found(Judgement.TOO_FEW),
                                        SAID,
                                        LocalDate.parse("2022-08-01")))
                .isInstanceOf(Result.Done.class);
        assertThat(refused(begun().study(LEAD, found(Judgement.AS_PREDICTED), Words.NONE, may)))
                .isEqualTo("learned");
    }

    @Test
    void it_is_adopted_or_adapted_after_the_study_and_stopped_at_any_time() {
        assertThat(refused(begun().end(LEAD, Cycle.ADOPTED, SAID))).isEqualTo("study-first");
        assertThat(cycle().end(LEAD, Cycle.STOPPED, SAID)).isInstanceOf(Result.Done.class);
        assertThat(refused(cycle().end(LEAD, Cycle.STOPPED, Words.NONE))).isEqualTo("reason");
        var studied =
                begun().apply(new Step.Studied(ID, 1, found(Judgement.AS_PREDICTED), APRIL, SAID));
        var adopted = studied.apply(studied.end(LEAD, Cycle.ADOPTED, SAID).orThrow());
        assertThat(refused(adopted.end(LEAD, Cycle.STOPPED, SAID))).isEqualTo("ended");
        assertThat(refused(adopted.observe(LEAD, SAID, SAID))).isEqualTo("ended");
    }

    @Test
    void the_next_turn_starts_from_one_that_was_adapted() {
        var plan = plan("Nights too", "They fall at night", HOSPITAL);
        var running = begun();
        assertThat(refused(Cycle.plan(ID, 15, running, LEAD.person(), plan, List.of())))
                .isEqualTo("not-adapted");
        var adapted = running.apply(new Step.Ended(ID, Cycle.ADAPTED, SAID));
        var next = Cycle.plan(UUID.randomUUID(), 15, adapted, LEAD.person(), plan, List.of());
        assertThat(next.orThrow().turn()).isEqualTo(2);
        assertThat(next.orThrow().after()).isEqualTo(ID);
    }

    @Test
    void what_was_adopted_spreads_with_a_prediction_of_its_own() {
        var place = new Plan.Place(COUNCIL, "Council");
        assertThat(refused(begun().spread(LEAD, place, APRIL))).isEqualTo("not-adopted");
        var adopted = begun().apply(new Step.Ended(ID, Cycle.ADOPTED, SAID));
        assertThat(refused(adopted.spread(LEAD, new Plan.Place(HOSPITAL, "x"), APRIL)))
                .isEqualTo("there-already");
        var spread = adopted.apply(adopted.spread(LEAD, place, APRIL).orThrow());
        assertThat(spread.places()).containsExactly(HOSPITAL, COUNCIL);
        var here = prediction("up", 72.0);
        assertThat(refused(spread.register(LEAD, here, null, UNKNOWN, MARCH_3))).isEqualTo("ended");
        var there =
                new Prediction(
                        here.measure(),
                        8,
                        "up",
                        null,
                        null,
                        APRIL,
                        1,
                        3,
                        here.opens(),
                        here.closes(),
                        here.chart(),
                        "all",
                        null,
                        COUNCIL,
                        Words.NONE);
        assertThat(spread.register(LEAD, there, null, UNKNOWN, MARCH_3))
                .isInstanceOf(Result.Done.class);
    }

    @Test
    void a_plan_says_what_why_and_where() {
        assertThat(refused(Cycle.plan(ID, 1, null, ID, plan("", "x", HOSPITAL), List.of())))
                .isEqualTo("title");
        assertThat(refused(Cycle.plan(ID, 1, null, ID, plan("x", "", HOSPITAL), List.of())))
                .isEqualTo("theory");
        assertThat(refused(Cycle.plan(ID, 1, null, ID, plan("x", "x"), List.of())))
                .isEqualTo("places");
    }

    @Test
    void a_size_holds_within_its_margin_or_beyond_its_level() {
        assertThat(prediction("up", 72.0).holds(75)).contains(true);
        assertThat(prediction("up", 72.0).holds(75.1)).contains(false);
        assertThat(prediction("up", null).holds(75)).isEmpty();
    }
}
