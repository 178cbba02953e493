package care.cairn.app.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import care.cairn.app.charts.ChartView.Dot;
import care.cairn.app.charts.ChartView.Hole;
import care.cairn.app.charts.ChartView.Tick;
import care.cairn.core.spc.ChartSettings;
import care.cairn.core.spc.ControlCharts;
import care.cairn.core.spc.Series;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartViewTest {
    private static final ChartWords EN = Samples.words("en");

    private static ChartView wide(Plot plot) {
        ChartView view = ChartFigure.of("c", plot, EN).wide();
        assertThat(view).isNotNull();
        return view;
    }

    @Test
    void every_value_is_a_dot_at_its_height() {
        ChartView view = wide(Samples.delay());
        assertThat(view.dots()).hasSize(37);
        Dot first = view.dots().getFirst();
        Dot highest = view.dots().getLast();
        assertThat(view.up()).extracting(Tick::name).containsExactly("15", "20", "25", "30", "35");
        double fifteen = view.up().get(0).at();
        double thirtyFive = view.up().get(4).at();
        assertThat(first.y()).isCloseTo(fifteen + (thirtyFive - fifteen) * 11 / 20, within(0.1));
        assertThat(highest.y()).isCloseTo(fifteen + (thirtyFive - fifteen) * 14 / 20, within(0.1));
        assertThat(view.dots()).extracting(Dot::x).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void the_latest_period_and_whole_half_years_are_named() {
        assertThat(wide(Samples.delay()).across())
                .extracting(Tick::name)
                .containsExactly(
                        "Jan 2023",
                        "Jul 2023",
                        "Jan 2024",
                        "Jul 2024",
                        "Jan 2025",
                        "Jul 2025",
                        "Dec 2025");
    }

    @Test
    void limits_break_where_a_phase_begins() {
        ChartView view = wide(Samples.delay());
        assertThat(view.stretches()).hasSize(2);
        ChartView.Stretch before = view.stretches().get(0);
        ChartView.Stretch after = view.stretches().get(1);
        assertThat(before.start()).isNull();
        Double start = after.start();
        assertThat(start).isNotNull();
        assertThat(start).isStrictlyBetween(view.dots().get(12).x(), view.dots().get(13).x());
        assertThat(before.centre()).matches("M[\\d.]+ [\\d.]+H" + start);
        assertThat(after.centre()).matches("M" + start + " [\\d.]+H[\\d.]+");
        assertThat(after.band()).startsWith("M" + start).endsWith("Z");
    }

    @Test
    void a_gap_breaks_the_line_and_is_shown() {
        ChartView view = wide(Samples.withHoles());
        assertThat(view.dots()).hasSize(34);
        assertThat(view.line().split("M")).as("an empty start and two pieces").hasSize(3);
        assertThat(view.holes())
                .extracting(Hole::css)
                .containsExactly("gap", "suppressed", "unavailable");
        assertThat(view.holes()).extracting(Hole::sign).containsExactly("", "*", "×");
        assertThat(view.dots().get(6).look()).isEqualTo(Look.GHOST);
        assertThat(view.dots().get(6).says()).contains("June 2023", "left out", "flood");
    }

    @Test
    void a_varying_denominator_makes_stairs() {
        ChartView view = wide(Samples.shares());
        String upper = view.stretches().getFirst().upper();
        assertThat(upper.chars().filter(c -> c == 'H').count()).isEqualTo(20);
        assertThat(upper.chars().filter(c -> c == 'M').count()).isEqualTo(1);
        assertThat(view.up()).extracting(Tick::name).startsWith("75%");
    }

    @Test
    void a_target_that_moves_is_a_step() {
        double[] targets = new double[37];
        Arrays.fill(targets, 0, 12, Double.NaN);
        Arrays.fill(targets, 12, 24, 20);
        Arrays.fill(targets, 24, 37, 18);
        ChartView view =
                wide(
                        Samples.months(
                                ControlCharts.XMR,
                                Series.of(Samples.DELAY),
                                Samples.down().withTargets(targets)));
        assertThat(view.target()).matches("M[\\d.]+ [\\d.]+H[\\d.]+L[\\d.]+ [\\d.]+H[\\d.]+");
    }

    @Test
    void a_limit_below_what_can_be_is_not_drawn() {
        double[] rare = {0, 9, 0, 1, 8, 0, 0, 7, 1, 0, 9, 0, 2, 0};
        ChartView view = wide(Samples.months(ControlCharts.XMR, Series.of(rare), Samples.down()));
        assertThat(view.stretches().getFirst().lower()).isEmpty();
        assertThat(view.stretches().getFirst().upper()).isNotEmpty();
        assertThat(view.up().getFirst().name()).isEqualTo("0");
    }

    @Test
    void under_thirteen_points_there_are_points_and_no_lines() {
        ChartView view =
                wide(
                        Samples.months(
                                ControlCharts.XMR,
                                Series.of(Arrays.copyOf(Samples.DELAY, 12)),
                                Samples.down()));
        assertThat(view.dots()).hasSize(12).allMatch(dot -> dot.look() == Look.COMMON);
        assertThat(view.stretches().getFirst().centre()).isEmpty();
        assertThat(view.stretches().getFirst().band()).isEmpty();
    }

    @Test
    void marks_stand_at_their_day_and_are_numbered_by_date() {
        Plot plot = Samples.delay();
        ChartView view =
                wide(
                        plot.withMarks(
                                List.of(
                                        new Mark(LocalDate.of(2025, 7, 14), "later", null),
                                        new Mark(
                                                LocalDate.of(2023, 12, 20),
                                                "sooner",
                                                "/decisions/88"),
                                        new Mark(LocalDate.of(2023, 12, 30), "beside it", null),
                                        new Mark(LocalDate.of(2019, 1, 1), "before all", null))));
        assertThat(view.flags()).extracting(ChartView.Flag::number).containsExactly(1, 2, 3);
        assertThat(view.flags().get(0).says()).isEqualTo("Mark 1, 20 December 2023: sooner");
        assertThat(view.flags().get(0).path()).isEqualTo("/decisions/88");
        assertThat(view.flags().get(1).y())
                .as("in a second row")
                .isGreaterThan(view.flags().get(0).y());
        assertThat(view.flags().get(2).y()).isEqualTo(view.flags().get(0).y());
        assertThat(view.flags().get(0).x())
                .isStrictlyBetween(view.dots().get(12).x(), view.dots().get(13).x());
    }

    @Test
    void what_was_done_since_the_last_figure_stands_at_the_edge_until_the_next_comes() {
        Plot plot = Samples.delay();
        LocalDate last = plot.start(plot.points().size() - 1);
        ChartView view =
                wide(
                        plot.withMarks(
                                List.of(
                                        new Mark(last.plusMonths(1), "the next day", null),
                                        new Mark(last.plusMonths(4), "too late", null))));
        assertThat(view.flags()).singleElement().extracting(ChartView.Flag::number).isEqualTo(1);
        assertThat(view.flags().getFirst().x()).isGreaterThan(view.dots().getLast().x());
    }

    @Test
    void names_at_the_edge_do_not_meet() {
        ChartView view =
                wide(
                        Samples.months(
                                ControlCharts.XMR,
                                Series.of(Samples.DELAY),
                                Samples.down().withTarget(23)));
        List<Double> heights = view.labels().stream().map(ChartView.EdgeLabel::y).toList();
        assertThat(heights).hasSize(4).isSorted();
        for (int k = 1; k < heights.size(); k++) {
            assertThat(heights.get(k) - heights.get(k - 1)).isGreaterThan(13.9);
        }
    }

    @Test
    void one_value_or_none_can_be_drawn() {
        ChartView one = wide(Samples.months(ControlCharts.XMR, Series.of(4), Samples.down()));
        assertThat(one.dots()).hasSize(1);
        assertThat(one.dots().getFirst().y()).isBetween(one.plane().top(), one.plane().bottom());
        ChartView none = wide(Samples.months(ControlCharts.XMR, Series.of(), Samples.down()));
        assertThat(none.dots()).isEmpty();
        assertThat(none.line()).isEmpty();
        ChartView absent =
                wide(
                        Samples.months(
                                ControlCharts.XMR,
                                Series.of(Double.NaN),
                                ChartSettings.standard()));
        assertThat(absent.holes()).hasSize(1);
    }
}
