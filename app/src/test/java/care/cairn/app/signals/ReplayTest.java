package care.cairn.app.signals;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.signals.Reconciliation.Extend;
import care.cairn.app.signals.Reconciliation.Raise;
import care.cairn.app.signals.Reconciliation.Step;
import care.cairn.core.spc.ChartSettings;
import care.cairn.core.spc.ControlCharts;
import care.cairn.core.spc.Series;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Delayed-discharge bed days of Fife (18 and over, all reasons), month by month; the months were
 * found by a second program of the four rules, written apart from this one.
 */
class ReplayTest {
    private final List<LocalDate> periods = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();

    ReplayTest() {
        read().lines()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(cells -> {
                    periods.add(LocalDate.parse(cells[0]));
                    values.add(Double.valueOf(cells[1]));
                });
    }

    @Test
    void each_signal_is_raised_once_in_the_month_it_began() {
        assertThat(told(Raise.class))
                .containsExactly(
                        "2017-07 DOWN since 2016-08 [outside-limits, trend, two-of-three, shift]",
                        "2018-12 UP since 2018-12 [outside-limits]",
                        "2020-05 DOWN since 2020-05 [outside-limits]",
                        "2021-05 UP since 2021-04 [outside-limits, two-of-three]",
                        "2022-07 UP since 2022-01 [two-of-three, shift]");
    }

    @Test
    void a_signal_goes_on_gains_rules_and_its_start_moves_with_the_limits() {
        assertThat(told(Extend.class))
                .hasSize(41)
                .contains(
                        "2019-01 UP since 2018-12 [outside-limits, two-of-three]",
                        "2019-04 UP since 2018-10 [outside-limits, two-of-three, shift]",
                        "2020-03 UP since 2018-10 [outside-limits, two-of-three, shift]",
                        "2020-06 DOWN since 2020-04 [outside-limits, two-of-three]",
                        "2021-11 UP since 2021-03 [outside-limits, two-of-three, shift]",
                        "2022-12 UP since 2022-01 [two-of-three, shift]")
                .doesNotContain(
                        "2018-10 DOWN since 2016-08 [outside-limits, trend, two-of-three, shift]");
    }

    @Test
    void a_first_load_of_all_years_raises_only_what_goes_on_today() {
        var steps = new Story().load(upTo(values.size()));
        assertThat(steps).hasSize(1);
        assertThat(line(values.size(), steps.getFirst()))
                .isEqualTo("2022-12 UP since 2022-01 [two-of-three, shift]");
    }

    private List<String> told(Class<? extends Step> type) {
        var story = new Story();
        var lines = new ArrayList<String>();
        for (int n = 1; n <= values.size(); n++) {
            for (Step step : story.load(upTo(n))) {
                if (type.isInstance(step)) {
                    lines.add(line(n, step));
                }
            }
        }
        return lines;
    }

    private String line(int n, Step step) {
        Episode episode =
                switch (step) {
                    case Raise(Episode it) -> it;
                    case Extend(var _, Episode it) -> it;
                    case Reconciliation.TakeAway it -> throw new AssertionError(it);
                };
        var rules =
                List.of("outside-limits", "trend", "two-of-three", "shift").stream()
                        .filter(episode.rules()::contains)
                        .toList();
        return "%.7s %s since %.7s %s"
                .formatted(periods.get(n - 1), episode.way(), episode.from(), rules);
    }

    private Reading upTo(int n) {
        double[] known = values.subList(0, n).stream().mapToDouble(it -> it).toArray();
        return new Reading(
                periods.subList(0, n),
                ControlCharts.XMR.draw(Series.of(known), ChartSettings.standard()));
    }

    private static String read() {
        try (var in = ReplayTest.class.getResourceAsStream("/signals/delayed-discharge-fife.csv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
