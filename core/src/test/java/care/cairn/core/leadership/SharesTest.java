package care.cairn.core.leadership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import care.cairn.core.leadership.Reading.Few;
import care.cairn.core.leadership.Reading.TooFew;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SharesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    @Test
    void aShareIsPlainAndByWeight() {
        boolean[] urgent = new boolean[16];
        Arrays.fill(urgent, 0, 4, true);
        double[] impact = new double[16];
        Arrays.fill(impact, 1);
        Arrays.fill(impact, 0, 4, 3);
        assertThat(Share.of(urgent, impact).said().orElseThrow())
                .isEqualTo(new Share(4, 16, 0.25, 0.5));
        assertThat(Share.of(urgent).said().orElseThrow()).isEqualTo(new Share(4, 16, 0.25, 0.25));
        assertThat(Share.of(new boolean[14])).isEqualTo(new TooFew<>(Few.DECISIONS, 14, 15));
        assertThat(Share.of(new boolean[15]).said()).isPresent();
        assertThat(Share.of(new boolean[0])).isEqualTo(new TooFew<>(Few.DECISIONS, 0, 15));
        assertThatThrownBy(() -> Share.of(urgent, new double[1]))
                .hasMessage("16 decisions have 1 weights.");
    }

    @Test
    void quartilesLieBetweenNeighbours() {
        double[] days = IntStream.rangeClosed(1, 16).mapToDouble(i -> 17 - i).toArray();
        Quartiles quartiles = Quartiles.of(days).said().orElseThrow();
        assertThat(quartiles).isEqualTo(new Quartiles(4.75, 8.5, 12.25));
        assertThat(quartiles.range()).isEqualTo(7.5);
        assertThat(days[0]).isEqualTo(16);
        assertThat(Quartiles.of(new double[14])).isEqualTo(new TooFew<>(Few.DECISIONS, 14, 15));
        assertThat(Quartiles.quantile(new double[] {3}, 1)).isEqualTo(3);
        assertThat(Quartiles.quantile(new double[] {3, 5}, 1)).isEqualTo(5);
    }

    @Test
    void breadthIsTheMiddleOfTheDecisions() {
        int[] spoke = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 10, 10, 10};
        int[] eligible = new int[15];
        Arrays.fill(eligible, 10);
        assertThat(Breadth.of(spoke, eligible).said().orElseThrow())
                .isEqualTo(new Quartiles(0.35, 0.7, 1));
        assertThatThrownBy(() -> Breadth.of(spoke, new int[1]))
                .hasMessage("15 decisions have 1 electorates.");
        for (int[] bad : new int[][] {{-1, 5}, {6, 5}, {0, 0}}) {
            assertThatThrownBy(() -> Breadth.of(new int[] {bad[0]}, new int[] {bad[1]}))
                    .hasMessage("Of %d eligible partners %d cannot speak.", bad[1], bad[0]);
        }
        assertThat(Breadth.of(new int[] {5}, new int[] {5}).said()).isEmpty();
    }

    @Test
    void urgentDecisionsAreRatifiedInTimeOrNot() {
        List<Urgency.Act> acts =
                List.of(
                        act(1, 30, 11, true),
                        act(1, 30, 21, true),
                        act(1, 30, null, false),
                        act(1, 31, null, false),
                        act(1, 20, 25, false),
                        act(1, 30, 40, true),
                        act(32, 60, null, false));
        Urgency urgency = Urgency.of(acts, DAY);
        assertThat(urgency).isEqualTo(new Urgency(6, 2, 15));
        assertThat(urgency.share()).isEqualTo(new TooFew<>(Few.DECISIONS, 6, 15));
        assertThat(new Urgency(20, 5, 3).share().said()).contains(0.25);
        assertThat(Urgency.of(acts, DAY.plusDays(1)).urgent()).isEqualTo(7);
        assertThat(Urgency.of(acts, DAY.plusDays(1)).unratified()).isEqualTo(3);
        assertThat(Urgency.of(List.of(), DAY).lag()).isNaN();
        Urgency.Act today = act(1, 30, 31, true);
        assertThat(Urgency.of(List.of(today), DAY)).isEqualTo(new Urgency(1, 0, 30));
        assertThat(Urgency.of(List.of(today), DAY.minusDays(1)).unratified()).isZero();
    }

    /** Days of March, from 1 on. */
    private static Urgency.Act act(int decided, int by, @Nullable Integer ended, boolean ratified) {
        LocalDate first = LocalDate.of(2026, 3, 1).minusDays(1);
        return new Urgency.Act(
                first.plusDays(decided),
                first.plusDays(by),
                ended == null ? null : first.plusDays(ended),
                ratified);
    }

    @Test
    void levelsOfDelegationMove() {
        Delegation delegation = Delegation.of(new int[] {1, 4, 7, 3}, new int[] {2, 4, 5, 7});
        assertThat(delegation).isEqualTo(new Delegation(4.5, 2, 1));
        assertThat(Delegation.of(new int[0], new int[0]).mean()).isNaN();
        assertThatThrownBy(() -> Delegation.of(new int[] {0}, new int[] {3}))
                .hasMessage("Levels are from 1 to 7, not 0 and 3.");
        assertThatThrownBy(() -> Delegation.of(new int[] {3}, new int[] {8}))
                .hasMessage("Levels are from 1 to 7, not 3 and 8.");
    }

    @Test
    void anIntervalHasItsEnds() {
        Interval interval = new Interval(-0.5, 1.5);
        assertThat(interval.contains(-0.5)).isTrue();
        assertThat(interval.contains(1.5)).isTrue();
        assertThat(interval.contains(-0.51)).isFalse();
        assertThat(interval.contains(1.51)).isFalse();
        assertThat(interval.within(0, 1)).isEqualTo(new Interval(0, 1));
    }

    @Test
    void theSameSeedDrawsTheSameInterval() {
        PartnerCounts counts = PartnerCounts.of(12, 5, 2, 1, 0, 0);
        double hhi = Concentration.hhi(counts);
        Interval interval = Bootstrap.ofConcentration(counts, 1);
        assertThat(interval.contains(hhi)).isTrue();
        assertThat(Bootstrap.ofConcentration(counts, 1)).isEqualTo(interval);
        assertThat(Bootstrap.ofConcentration(counts, 2)).isNotEqualTo(interval);
        Interval even = Bootstrap.ofConcentration(PartnerCounts.of(4, 4, 4, 4, 4), 1);
        assertThat(even.low()).isZero();
        assertThat(even.contains(0)).isTrue();
        assertThat(even.high()).isLessThan(0.1);
        Interval alone = Bootstrap.ofConcentration(PartnerCounts.of(0, 20, 0), 1);
        assertThat(alone).isEqualTo(new Interval(1, 1));
    }

    /** The mean of 100 draws of 0 and 1 lies 90 % of the time within 1.645 · 0.05 of a half. */
    @Test
    void nineOfTenDrawsAreWithin() {
        double[] coins = new double[100];
        Arrays.fill(coins, 0, 50, 1);
        Interval interval = Bootstrap.of(coins, SharesTest::mean, 3);
        assertThat(interval.low()).isCloseTo(0.5 - 0.08, within(0.015));
        assertThat(interval.high()).isCloseTo(0.5 + 0.08, within(0.015));
        Interval few = Bootstrap.usual(coins, 25, SharesTest::mean, 3);
        assertThat(few.low()).isCloseTo(0.5 - 0.16, within(0.03));
        assertThat(few.high()).isCloseTo(0.5 + 0.16, within(0.03));
    }

    /** Each draw of these gives its own number, so what is left out at each end can be counted. */
    @Test
    void fiftyDrawsAreLeftOutAtEachEnd() {
        int[] calls = {0};
        Interval interval = Bootstrap.usual(new double[] {1}, 1, drawn -> calls[0]++, 1);
        assertThat(interval).isEqualTo(new Interval(50, 949));
        calls[0] = 0;
        Interval centred = Bootstrap.of(new double[] {1}, drawn -> calls[0]++, 1);
        assertThat(centred).isEqualTo(new Interval(50 + 500.5, 949 + 500.5));
    }

    @Test
    void fromNothingNothingIsDrawn() {
        assertThatThrownBy(() -> Bootstrap.usual(new double[0], 3, SharesTest::mean, 1))
                .hasMessage("3 decisions cannot be drawn from 0.");
        assertThatThrownBy(() -> Bootstrap.usual(new double[3], 0, SharesTest::mean, 1))
                .hasMessage("0 decisions cannot be drawn from 3.");
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }
}
