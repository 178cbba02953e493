package care.cairn.app.signals;

import static care.cairn.app.signals.Story.month;
import static care.cairn.app.signals.Story.reading;
import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.signals.Reconciliation.Extend;
import care.cairn.app.signals.Reconciliation.Raise;
import care.cairn.app.signals.Reconciliation.TakeAway;
import care.cairn.core.spc.ChartSettings;
import care.cairn.core.spc.Direction;
import care.cairn.core.spc.Series;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The cases that make a signal twice, or none, where a machine is careless. */
class ReconciliationTest {
    private static final double GAP = Double.NaN;
    private static final double[] QUIET = {
        50, 52, 49, 51, 48, 50, 53, 49, 51, 50, 48, 52, 51, 49, 50, 52
    };
    private static final int LAST = QUIET.length;

    private final Story story = new Story();

    @Test
    void a_quiet_series_says_nothing() {
        assertThat(story.load(QUIET)).isEmpty();
        assertThat(story.load(then(51))).isEmpty();
    }

    @Test
    void under_thirteen_points_nothing_is_raised_and_at_thirteen_only_what_is_latest() {
        double[] low = {44, 48, 44, 48, 44, 48, 44, 52, 56, 52, 56, 52, 56};
        assertThat(story.load(copy(low, 12))).isEmpty();
        assertThat(story.load(low)).isEmpty();
        assertThat(reading(low).episodes()).singleElement().extracting("way").isEqualTo(Way.DOWN);
    }

    @Test
    void a_point_outside_the_limits_is_raised_once_and_kept_when_its_own_weight_hides_it() {
        story.load(QUIET);
        assertThat(story.load(then(62))).singleElement().isInstanceOf(Raise.class);
        assertThat(story.load(then(62))).isEmpty();
        assertThat(story.load(then(62, 38))).singleElement().isInstanceOf(Raise.class);
        assertThat(story.load(then(62, 38, 62, 38))).isEmpty();
        assertThat(story.standing).hasSize(2);
    }

    @Test
    void two_rules_on_one_point_are_one_signal_that_names_both() {
        story.load(then(57));
        var steps = story.load(then(57, 62));
        assertThat(story.standing).hasSize(1);
        assertThat(steps).hasSize(1);
        assertThat(story.standing.getFirst().rules()).contains("outside-limits", "two-of-three");
    }

    @Test
    void a_run_that_the_limits_shorten_and_that_grows_again_is_the_same_signal() {
        story.load(QUIET);
        double[] run = {51.4, 51.6, 51.5, 51.4, 51.6, 51.5, 51.4};
        for (int n = 1; n <= run.length; n++) {
            story.load(then(Arrays.copyOf(run, n)));
        }
        assertThat(story.standing).hasSize(1);
        var raised = story.standing.getFirst();
        assertThat(story.load(then(51.4, 51.6, 51.5, 51.4, 51.6, 51.5, 51.4, 53, 53)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Extend.class,
                        it -> {
                            assertThat(it.signal()).isEqualTo(raised.signal());
                            assertThat(it.episode().from()).isEqualTo(raised.from());
                        });
    }

    @Test
    void a_gap_ends_an_episode_and_what_comes_after_is_a_new_signal() {
        story.load(QUIET);
        assertThat(story.load(then(70))).hasSize(1);
        assertThat(story.load(then(70, GAP))).isEmpty();
        assertThat(story.load(then(70, GAP, 75))).singleElement().isInstanceOf(Raise.class);
        assertThat(story.standing).hasSize(2);
    }

    @Test
    void a_suppressed_latest_point_leaves_the_one_before_it_the_latest_known() {
        assertThat(story.load(then(70, GAP)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Raise.class, it -> assertThat(it.episode().to()).isEqualTo(month(LAST)));
    }

    @Test
    void a_late_load_of_some_months_raises_what_it_brings_and_one_of_years_does_not() {
        story.load(QUIET);
        assertThat(story.load(then(70, 50, 51))).singleElement().isInstanceOf(Raise.class);

        var years = new Story();
        years.load(QUIET);
        assertThat(years.load(then(70, 50, 51, 49, 52, 50, 51))).isEmpty();
    }

    @Test
    void history_that_is_added_before_the_known_raises_nothing_old() {
        var old = Story.reading(ChartSettings.standard(), Series.of(QUIET));
        story.load(
                new Reading(old.periods().stream().map(d -> d.plusYears(5)).toList(), old.chart()));
        double[] both = new double[60 + LAST];
        for (int i = 0; i < both.length; i++) {
            both[i] = QUIET[i % LAST];
        }
        both[20] = 90;
        assertThat(story.load(both)).isEmpty();
    }

    @Test
    void a_revision_takes_a_signal_away_and_says_which_months() {
        story.load(QUIET);
        story.load(then(70));
        var signal = story.standing.getFirst().signal();
        assertThat(story.load(then(51, 50)))
                .containsExactly(new TakeAway(signal, List.of(month(LAST))));
        assertThat(story.standing).isEmpty();
    }

    @Test
    void a_revision_finds_the_signal_that_later_points_had_hidden_and_takes_it_away() {
        story.load(QUIET);
        story.load(then(62));
        story.load(then(62, 38, 62, 38));
        assertThat(reading(then(62, 38, 62, 38)).episodes()).isEmpty();
        assertThat(story.load(then(51, 38, 62, 38))).singleElement().isInstanceOf(TakeAway.class);
    }

    @Test
    void a_revision_that_does_not_matter_takes_nothing_away() {
        story.load(QUIET);
        story.load(then(62));
        story.load(then(62, 38, 62, 38));
        double[] other = then(62, 38, 62, 38);
        other[3] = 50;
        assertThat(story.load(other)).isEmpty();
    }

    @Test
    void a_point_withdrawn_as_unavailable_is_a_revision() {
        story.load(QUIET);
        story.load(then(70));
        assertThat(story.load(then(GAP))).singleElement().isInstanceOf(TakeAway.class);
    }

    @Test
    void a_revision_to_the_other_side_takes_one_away_and_raises_another() {
        story.load(QUIET);
        story.load(then(70));
        assertThat(story.load(then(30)))
                .extracting(step -> step.getClass().getSimpleName())
                .containsExactly("TakeAway", "Raise");
        assertThat(story.standing).singleElement().extracting("way").isEqualTo(Way.DOWN);
    }

    @Test
    void a_rebase_that_absorbs_the_signal_makes_what_comes_after_new() {
        story.load(QUIET);
        double[] high = {60, 62, 59, 61, 58, 60, 63};
        story.load(then(high));
        assertThat(story.standing).hasSize(1);
        double[] later = then(60, 62, 59, 61, 58, 60, 63, 59, 61, 60, 58, 62, 80);
        var rebased = ChartSettings.standard().withPhaseStarts(List.of(LAST));
        var steps = story.load(reading(rebased, Series.of(later)));
        assertThat(steps)
                .singleElement()
                .isInstanceOfSatisfying(
                        Raise.class,
                        it -> assertThat(it.episode().from()).isEqualTo(month(LAST + 12)));
        assertThat(story.standing).hasSize(2);
    }

    @Test
    void a_rebase_far_back_leaves_the_signal_the_same() {
        double[] twice = new double[2 * LAST];
        System.arraycopy(QUIET, 0, twice, 0, LAST);
        System.arraycopy(QUIET, 0, twice, LAST, LAST);
        double[] now = Arrays.copyOf(twice, 2 * LAST + 1);
        now[2 * LAST] = 70;
        story.load(twice);
        story.load(now);
        double[] next = Arrays.copyOf(now, 2 * LAST + 2);
        next[2 * LAST + 1] = 71;
        var rebased = ChartSettings.standard().withPhaseStarts(List.of(LAST));
        assertThat(story.load(reading(rebased, Series.of(next))))
                .singleElement()
                .isInstanceOf(Extend.class);
    }

    @Test
    void a_rebase_alone_takes_no_signal_away() {
        story.load(QUIET);
        story.load(then(60, 62, 59, 61, 58, 60, 63));
        var rebased = ChartSettings.standard().withPhaseStarts(List.of(LAST));
        assertThat(story.load(reading(rebased, Series.of(then(60, 62, 59, 61, 58, 60, 63)))))
                .isEmpty();
        assertThat(story.standing).hasSize(1);
    }

    @Test
    void a_ghost_neither_ends_an_episode_nor_makes_one() {
        story.load(QUIET);
        story.load(then(70));
        var ghosted = Series.of(then(70, 51, 71)).withGhosts(LAST + 1);
        assertThat(story.load(reading(ChartSettings.standard(), ghosted)))
                .singleElement()
                .isInstanceOf(Extend.class);
    }

    @Test
    void ratios_keep_their_denominators_when_a_revision_is_weighed() {
        double[] above = new double[LAST + 1];
        double[] below = new double[LAST + 1];
        for (int i = 0; i <= LAST; i++) {
            above[i] = QUIET[i % LAST];
            below[i] = 100;
        }
        above[LAST] = 95;
        var chart = ChartSettings.standard().withDirection(Direction.UP);
        story.load(reading(chart, Series.ratios(copy(above, LAST), copy(below, LAST))));
        story.load(reading(chart, Series.ratios(above, below)));
        assertThat(story.standing).hasSize(1);
        below[LAST] = 190;
        assertThat(story.load(reading(chart, Series.ratios(above, below))))
                .singleElement()
                .isInstanceOf(TakeAway.class);
    }

    @Test
    void better_and_worse_follow_the_direction_and_a_neutral_measure_has_neither() {
        assertThat(Way.UP.effect(Direction.UP)).isEqualTo("better");
        assertThat(Way.UP.effect(Direction.DOWN)).isEqualTo("worse");
        assertThat(Way.DOWN.effect(Direction.DOWN)).isEqualTo("better");
        assertThat(Way.DOWN.effect(Direction.NEUTRAL)).isEqualTo("neither");
        assertThat(Way.EITHER.effect(Direction.UP)).isEqualTo("neither");
    }

    private static double[] copy(double[] values, int length) {
        return Arrays.copyOf(values, length);
    }

    private static double[] then(double... more) {
        double[] all = Arrays.copyOf(QUIET, LAST + more.length);
        System.arraycopy(more, 0, all, LAST, more.length);
        return all;
    }
}
