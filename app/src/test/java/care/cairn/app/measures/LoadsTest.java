package care.cairn.app.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.cairn.app.database.CairnTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

@CairnTest
@Import(LoadsTest.Listener.class)
class LoadsTest {
    @Autowired Measures measures;
    @Autowired Loads loads;
    @Autowired Points points;
    @Autowired JdbcClient jdbc;
    @Autowired Listener listener;

    /** Hears of loads, and can be told to fail. */
    @TestComponent
    static class Listener {
        final List<Measures.Refreshed> heard = new ArrayList<>();
        boolean fails;

        @EventListener
        void on(Measures.Refreshed refreshed) {
            heard.add(refreshed);
            if (fails) {
                throw new IllegalStateException("told to fail");
            }
        }
    }

    @BeforeEach
    void forget() {
        listener.heard.clear();
        listener.fails = false;
    }

    private static Figures figures(int series, double... values) {
        var figures = new Figures();
        for (int i = 0; i < values.length; i++) {
            figures.add(series, LocalDate.of(2022, 1 + i, 1), values[i]);
        }
        return figures;
    }

    private Loads.Outcome load(String known, Figures figures) {
        return loads.load(Example.on(known), figures, Example.ANALYST, Example.AT);
    }

    @Test
    void what_was_known_on_a_day_is_what_had_been_loaded_as_known_by_then() {
        int series = Example.series(measures);
        load("2022-03-15", figures(series, 10, 20));
        load("2022-04-15", figures(series, 10, 25, 30));

        assertThat(points.of(series, LocalDate.parse("2022-03-14")).size()).isZero();
        assertThat(points.of(series, LocalDate.parse("2022-03-15")).values().values())
                .containsExactly(10, 20);
        assertThat(points.of(series, LocalDate.parse("2022-04-14")).values().values())
                .containsExactly(10, 20);
        assertThat(points.of(series, LocalDate.parse("2022-04-15")).values().values())
                .containsExactly(10, 25, 30);
        assertThat(points.versions(series, LocalDate.parse("2022-02-01")))
                .extracting(History.Point::value)
                .containsExactly(25.0, 20.0);
        assertThat(points.of(series, LocalDate.parse("2022-04-15")).point(1).version())
                .isEqualTo(2);
    }

    @Test
    void the_same_figures_again_change_nothing_and_leave_no_act() {
        int series = Example.series(measures);
        load("2022-03-15", figures(series, 10, 20));
        long entries = jdbc.sql("select count(*) from entry").query(Long.class).single();

        assertThat(load("2022-05-01", figures(series, 10, 20)))
                .isEqualTo(new Loads.Outcome(null, 0, 0, 2, 0));
        assertThat(jdbc.sql("select count(*) from entry").query(Long.class).single())
                .isEqualTo(entries);
    }

    @Test
    void a_second_revision_on_the_same_day_holds_over_the_first() {
        int series = Example.series(measures);
        load("2022-03-15", figures(series, 10));
        load("2022-03-15", figures(series, 11));
        load("2022-03-15", figures(series, 12));
        assertThat(points.of(series, LocalDate.parse("2022-03-15")).values().values())
                .containsExactly(12);
    }

    @Test
    void a_load_tells_in_its_transaction_which_series_changed_and_which_were_revised() {
        int one = Example.series(measures);
        int other = Example.series(measures);
        load("2022-03-15", figures(one, 10));
        listener.heard.clear();
        var figures = figures(one, 11);
        figures.add(other, LocalDate.parse("2022-01-01"), 5);
        load("2022-04-15", figures);
        assertThat(listener.heard)
                .singleElement()
                .satisfies(heard -> {
                    assertThat(heard.changed()).containsExactlyInAnyOrder(one, other);
                    assertThat(heard.revised()).containsExactly(one);
                });
    }

    @Test
    void when_anything_fails_nothing_of_a_load_is_left() {
        int series = Example.series(measures);
        long entries = jdbc.sql("select count(*) from entry").query(Long.class).single();
        listener.fails = true;
        assertThatThrownBy(() -> load("2022-03-15", figures(series, 10, 20)))
                .hasMessage("told to fail");
        assertThat(points.of(series, LocalDate.parse("2022-12-31")).isEmpty()).isTrue();
        assertThat(jdbc.sql("select count(*) from entry").query(Long.class).single())
                .isEqualTo(entries);
    }

    @Test
    void a_period_without_a_row_is_a_gap_and_a_suppressed_one_says_so() {
        int series = Example.series(measures);
        var figures = new Figures();
        figures.add(series, LocalDate.parse("2022-01-01"), 0);
        figures.addWithout(
                series,
                (int) LocalDate.parse("2022-03-01").toEpochDay(),
                PointState.SUPPRESSED,
                "suppressed",
                3);
        load("2022-04-15", figures);

        var history = points.of(series, LocalDate.parse("2022-04-15"));
        assertThat(history.periods())
                .extracting(LocalDate::toString)
                .containsExactly("2022-01-01", "2022-02-01", "2022-03-01");
        assertThat(history.point(0).value()).isZero();
        assertThat(history.point(1).gap()).isTrue();
        assertThat(history.point(2).state()).isEqualTo(PointState.SUPPRESSED);
        assertThat(history.values().counts(1)).isFalse();
        assertThat(history.values().counts(2)).isFalse();
    }

    @Test
    void by_its_lag_a_figure_is_known_some_days_after_its_period_and_held_back_before() {
        int series = Example.series(measures);
        var origin =
                new Loads.Origin(
                        "example",
                        0,
                        "example.csv",
                        "00",
                        new Known.ByLag(LocalDate.parse("2022-03-14")));
        assertThat(loads.load(origin, figures(series, 1, 2, 3), Example.ANALYST, Example.AT))
                .extracting(Loads.Outcome::added, Loads.Outcome::held)
                .containsExactly(1, 2);
        assertThat(points.of(series, LocalDate.parse("2022-02-14")).size()).isZero();
        assertThat(points.of(series, LocalDate.parse("2022-02-15")).size()).isEqualTo(1);
    }

    @Test
    void many_series_are_read_in_one_question() {
        int one = Example.series(measures);
        int other = Example.series(measures);
        load("2022-03-15", figures(one, 1, 2));
        load("2022-03-15", figures(other, 3));
        var histories = points.of(List.of(one, other), LocalDate.parse("2022-03-15"));
        assertThat(histories).containsOnlyKeys(one, other);
        assertThat(histories.values()).extracting(History::size).containsExactly(2, 1);
    }
}
