package care.cairn.app.measures;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.ledger.Words;
import care.cairn.app.web.Result;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MeasureTest {
    private static final Words CAUSE = Words.of("A new ward opened");
    private final Measure measure =
            new Measure(
                    UUID.randomUUID(),
                    "days-lost",
                    1,
                    Example.definition(),
                    null,
                    ChartChoice.STANDARD,
                    List.of(
                            new Measure.Target(LocalDate.parse("2020-01-01"), 95.0),
                            new Measure.Target(LocalDate.parse("2022-01-01"), null)),
                    List.of());

    private static String refusal(Result<?> result) {
        return result instanceof Result.Refused<?>(var refusal) ? refusal.messageKey() : "done";
    }

    private Result<Measure.Rebased> rebase(Words cause, boolean trial, int after) {
        return measure.rebase(
                UUID.randomUUID(),
                null,
                LocalDate.parse("2022-01-01"),
                cause,
                UUID.randomUUID(),
                trial,
                after);
    }

    @Test
    void limits_are_not_worked_out_anew_without_a_cause() {
        assertThat(refusal(rebase(Words.NONE, false, 20))).isEqualTo("measure.refused.cause");
    }

    @Test
    void limits_need_twelve_points_after_the_day_unless_they_are_a_trial() {
        assertThat(refusal(rebase(CAUSE, false, 11))).isEqualTo("measure.refused.too-few-after");
        assertThat(refusal(rebase(CAUSE, false, 12))).isEqualTo("done");
        assertThat(refusal(rebase(CAUSE, true, 3))).isEqualTo("done");
    }

    @Test
    void a_target_holds_from_its_day_until_the_next_one() {
        assertThat(measure.target(LocalDate.parse("2019-12-31"))).isNaN();
        assertThat(measure.target(LocalDate.parse("2021-12-31"))).isEqualTo(95);
        assertThat(measure.target(LocalDate.parse("2022-01-01"))).isNaN();
    }

    @Test
    void a_measure_that_does_not_say_what_it_is_not_for_is_refused() {
        var use = measure.definition().use();
        var silent =
                new DataUse(
                        use.question(),
                        use.use(),
                        use.purpose(),
                        care.cairn.app.web.Label.NONE,
                        use.readers(),
                        use.feeds(),
                        null,
                        10,
                        null);
        var asked =
                Measure.define(
                        UUID.randomUUID(), "other", false, measure.definition().withUse(silent));
        assertThat(refusal(asked)).isEqualTo("measure.refused.not-for");
    }

    @Test
    void a_definition_changes_only_with_a_reason_and_never_into_another_measure() {
        assertThat(refusal(measure.redefine(measure.definition(), CAUSE)))
                .isEqualTo("measure.refused.nothing-changed");
    }

    @Test
    void a_chart_of_shares_needs_a_freeze_of_twelve_points_at_least() {
        assertThat(refusal(measure.chart(ChartChoice.STANDARD.withFreeze(11), CAUSE)))
                .isEqualTo("measure.refused.freeze");
        assertThat(refusal(measure.chart(ChartChoice.STANDARD.withKind("p"), CAUSE)))
                .isEqualTo("done");
        assertThat(refusal(measure.chart(ChartChoice.STANDARD.withKind("p"), Words.NONE)))
                .isEqualTo("measure.refused.why");
    }

    @Test
    void a_key_is_short_and_plain() {
        for (var key : List.of("", "A", "1a", "a b", "a--b", "import", "loads")) {
            assertThat(refusal(Measure.define(UUID.randomUUID(), key, false, Example.definition())))
                    .isNotEqualTo("done");
        }
    }
}
