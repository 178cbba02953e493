package care.cairn.app.charts;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.core.spc.ChartSettings;
import care.cairn.core.spc.ControlCharts;
import care.cairn.core.spc.Direction;
import care.cairn.core.spc.Series;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictTest {
    private static final double[] LEVEL = {10, 12, 11, 9, 10, 11, 12, 8, 10, 11, 9, 10, 12, 10};

    private static String en(Plot plot) {
        return text(plot, "en");
    }

    private static String text(Plot plot, String language) {
        Verdict verdict = Verdict.of(plot, Samples.words(language));
        return verdict.headline() + " " + verdict.rest();
    }

    private static Plot xmr(ChartSettings settings, double... values) {
        return Samples.months(ControlCharts.XMR, Series.of(values), settings);
    }

    private static double[] then(double... more) {
        double[] all = Arrays.copyOf(LEVEL, LEVEL.length + more.length);
        System.arraycopy(more, 0, all, LEVEL.length, more.length);
        return all;
    }

    private static ChartSettings up() {
        return ChartSettings.standard().withDirection(Direction.UP).withFreeze(LEVEL.length);
    }

    @Test
    void worsening_names_the_run_its_average_and_the_point_outside() {
        assertThat(en(Samples.delay()))
                .isEqualTo(
                        "Getting worse, and not by chance. The last eight months are all above the average of 20.2"
                                + " that has held since January 2024. The figure for December 2025, 29, is above the"
                                + " upper limit of 23.5. The target of 18 lies inside the expected range, but will be"
                                + " missed more and more if this goes on.");
        assertThat(text(Samples.delay(), "fr"))
                .isEqualTo(
                        "Cela se dégrade, et ce n’est pas le hasard. Depuis huit mois, la valeur est au-dessus de la"
                                + " moyenne de 20,2 qui vaut depuis le changement de limites (janvier 2024). La dernière"
                                + " valeur (décembre 2025), 29, dépasse la limite supérieure de 23,5. L’objectif de 18"
                                + " est dans la plage attendue, mais sera de plus en plus souvent manqué si cela"
                                + " continue.");
    }

    @Test
    void improving_out_of_reach_of_the_target() {
        assertThat(en(xmr(up().withTarget(95), then(20))))
                .startsWith(
                        "Getting better, and not by chance. The figure for February 2024, 20, is above")
                .endsWith(
                        "The target of 95 is still out of reach: more of the same change is needed.");
    }

    @Test
    void a_trend_is_told_by_its_length() {
        assertThat(en(xmr(up(), then(8, 9, 10, 11, 12, 13, 14))))
                .contains("Getting better")
                .contains("It has risen without a break for seven months.");
    }

    @Test
    void two_of_three_near_the_limit() {
        assertThat(en(xmr(up(), then(14.4, 11, 14.4))))
                .startsWith("Getting better")
                .contains("Two of the latest three lie close to or above the upper limit of");
    }

    @Test
    void steady_says_what_to_expect() {
        assertThat(en(xmr(up().withTarget(11), LEVEL)))
                .startsWith(
                        "Steady: no change that chance would not explain. Since December 2022 it has gone up and")
                .endsWith(
                        "The target of 11 will be met at times and missed at times, as chance has it.");
        assertThat(en(xmr(up().withTarget(2), LEVEL)))
                .endsWith("The target of 2 will go on being met.");
        assertThat(en(xmr(up().withTarget(40), LEVEL)))
                .endsWith("The target of 40 will not be met unless something changes.");
    }

    @Test
    void a_signal_that_has_ended_is_not_called_steady() {
        assertThat(en(xmr(up(), then(25, 10, 11))))
                .startsWith(
                        "No signal at the latest point. The last one ended with February 2024.");
    }

    @Test
    void without_a_good_direction_it_is_higher_or_lower() {
        ChartSettings neutral = ChartSettings.standard().withFreeze(LEVEL.length);
        assertThat(en(xmr(neutral, then(25)))).startsWith("Higher than it was, and not by chance.");
        assertThat(en(xmr(neutral, then(1)))).startsWith("Lower than it was, and not by chance.");
    }

    @Test
    void under_thirteen_points_it_says_so() {
        assertThat(en(xmr(up().withTarget(9), 8, 9, 10)))
                .isEqualTo(
                        "Too early to tell. There are 3 figures; limits and signals need at least 13. The latest, for"
                                + " February 2023, is 10\u00a0days. It meets the target of 9.");
        assertThat(en(xmr(up().withFreeze(0).withPhaseStarts(java.util.List.of(14)), then(25))))
                .startsWith(
                        "Too early to tell. There is one figure since the limits were set anew in February 2024;");
    }

    @Test
    void a_constant_series_is_constant() {
        double[] all = new double[14];
        Arrays.fill(all, 100);
        assertThat(en(xmr(up().withTarget(100), all)))
                .isEqualTo(
                        "Always the same. All of the 14 months have been exactly 100, so chance has no part in it."
                                + " It meets the target of 100.");
    }

    @Test
    void an_absent_latest_figure_is_said() {
        assertThat(en(Samples.withHoles()))
                .endsWith(
                        "The figure for December 2025 is not available (the source was late); this speaks of November 2025.");
        assertThat(en(xmr(up()))).startsWith("There are no figures yet.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void no_sentence_has_a_hole(String language) {
        Pattern hole = Pattern.compile("\\{|\\}|null|NaN|∞| {2}|\\.\\.");
        for (double last : new double[] {10, 25, 1}) {
            for (Direction direction : Direction.values()) {
                for (double target : new double[] {Double.NaN, 0, 10, 50}) {
                    for (double[] values :
                            new double[][] {
                                then(last),
                                {last},
                                then(14.4, 11, 14.4),
                                then(8, 9, 10, 11, 12, 13, 14)
                            }) {
                        ChartSettings settings = up().withDirection(direction).withTarget(target);
                        String text = text(xmr(settings, values), language);
                        assertThat(text).doesNotContainPattern(hole);
                    }
                }
            }
        }
    }
}
