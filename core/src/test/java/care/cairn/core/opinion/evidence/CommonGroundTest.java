package care.cairn.core.opinion.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommonGroundTest {

    private static List<Proportion> groups(String counts) {
        List<Proportion> groups = new ArrayList<>();
        for (String group : counts.split(" ", -1)) {
            String[] of = group.split("/", -1);
            groups.add(Proportion.of(Integer.parseInt(of[0]), Integer.parseInt(of[1])));
        }
        return groups;
    }

    /** Golden: quantiles of 4,000,000 draws of the posteriors by NumPy, good to about 0.0005. */
    @ParameterizedTest
    @CsvSource({
        "15/20 15/20, 0.5926, 0.8559, 0.5042, 0.6913, 0.8330",
        "15/20 15/20 15/20 15/20 15/20, 0.6441, 0.8135, 0.4667, 0.6287, 0.7510",
        "0/5 5/5, 0.0091, 0.5924, 0.0001, 0.0422, 0.3787",
        "90/100 4/10 30/33, 0.4956, 0.8283, 0.1530, 0.4034, 0.6961",
        "0/5 0/6 1/7, 0.0033, 0.2076, 0.0000, 0.0117, 0.1304",
        "500/1000 7/9, 0.4766, 0.6932, 0.4524, 0.4991, 0.5305"
    })
    void intervals_are_those_of_many_draws(
            String counts, double low, double high, double least, double middle, double most) {
        CommonGround ground = CommonGround.of(groups(counts));
        assertThat(ground.geometricMean().lower()).isCloseTo(low, within(0.003));
        assertThat(ground.geometricMean().upper()).isCloseTo(high, within(0.003));
        assertThat(ground.minimum().lower()).isCloseTo(least, within(0.001));
        assertThat(ground.minimum().value()).isCloseTo(middle, within(0.001));
        assertThat(ground.minimum().upper()).isCloseTo(most, within(0.001));
    }

    /** What makes the product of Polis not comparable: 0.53 with two groups, 0.20 with five. */
    @Test
    void more_groups_that_agree_alike_do_not_lower_it() {
        double two = CommonGround.of(groups("15/20 15/20")).geometricMean().value();
        double five =
                CommonGround.of(groups("15/20 15/20 15/20 15/20 15/20")).geometricMean().value();
        assertThat(two).isCloseTo(15.5 / 21, within(1e-12));
        assertThat(five).isCloseTo(two, within(1e-12));
    }

    @Test
    void one_group_is_its_share() {
        Proportion only = Proportion.of(7, 9);
        assertThat(CommonGround.of(List.of(only)))
                .isEqualTo(new CommonGround(only.share(), only.share()));
        assertThatThrownBy(() -> CommonGround.of(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void one_that_disagrees_pulls_the_minimum_to_itself_and_intervals_hold_their_values() {
        for (int a = 0; a <= 60; a += 6) {
            for (int b = 0; b <= 5; b++) {
                CommonGround ground =
                        CommonGround.of(
                                List.of(
                                        Proportion.of(a, 60),
                                        Proportion.of(b, 5),
                                        Proportion.of(4, 8)));
                for (Share share : List.of(ground.geometricMean(), ground.minimum())) {
                    assertThat(share.lower()).isBetween(0.0, share.value());
                    assertThat(share.upper()).isBetween(share.value(), 1.0);
                }
                assertThat(ground.minimum().upper())
                        .isLessThanOrEqualTo(
                                Math.min(
                                        Share.jeffreys(a, 60).upper(),
                                        Share.jeffreys(b, 5).upper()));
            }
        }
    }
}
