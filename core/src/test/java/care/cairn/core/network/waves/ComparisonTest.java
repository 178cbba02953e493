package care.cairn.core.network.waves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import care.cairn.core.network.Cohesion;
import care.cairn.core.network.Graphs;
import care.cairn.core.network.Network;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Network BEFORE = Graphs.random(30, 0.15, true, 1);

    private static final Network SAME_AGAIN = Graphs.random(30, 0.15, true, 2);

    private static final Network DENSER = Graphs.random(30, 0.35, true, 3);

    @Test
    void aClearChangeIsOutsideOfChance() {
        Comparison comparison = Comparison.of(BEFORE, DENSER);
        Change density = comparison.changes().getFirst();
        assertThat(comparison.respondents()).isEqualTo(30);
        assertThat(comparison.draws()).isEqualTo(1000);
        assertThat(comparison.level()).isEqualTo(0.95);
        assertThat(comparison.changes().stream().map(change -> change.measure().key()))
                .containsExactly(
                        "density",
                        "reciprocity",
                        "inCentralisation",
                        "outCentralisation",
                        "betweennessCentralisation");
        assertThat(density.before()).isEqualTo(Cohesion.density(BEFORE));
        assertThat(density.after()).isEqualTo(Cohesion.density(DENSER));
        assertThat(density.difference()).isEqualTo(density.after() - density.before());
        assertThat(density.notable()).isTrue();
        assertThat(density.p()).isCloseTo(1 / 1001.0, within(1e-12));
        assertThat(density.low()).isNegative();
        assertThat(density.high()).isPositive().isLessThan(density.difference());
        Change back = Comparison.of(DENSER, BEFORE).changes().getFirst();
        assertThat(back.notable()).isTrue();
        assertThat(back.difference()).isNegative();
        assertThat(back.p()).isCloseTo(1 / 1001.0, within(1e-12));
    }

    @Test
    void anotherDrawOfTheSameIsWithin() {
        for (Change change : Comparison.of(BEFORE, SAME_AGAIN).changes()) {
            assertThat(change.low()).isLessThan(change.high());
            assertThat(change.p()).isBetween(0.01, 1.0);
        }
        Change density = Comparison.of(BEFORE, SAME_AGAIN).changes().getFirst();
        assertThat(density.notable()).isFalse();
    }

    @Test
    void noChangeAtAllIsAsUsualAsCanBe() {
        for (Change change : Comparison.of(BEFORE, BEFORE).changes()) {
            assertThat(change.difference()).isZero();
            assertThat(change.p()).isEqualTo(1);
            assertThat(change.low()).isZero();
            assertThat(change.high()).isZero();
            assertThat(change.notable()).isFalse();
        }
    }

    @Test
    void theUsualComparisonExchangesRespondentsOrPairs() {
        assertThat(Comparison.of(BEFORE, DENSER))
                .isEqualTo(
                        Comparison.of(
                                BEFORE,
                                DENSER,
                                Measure.DIRECTED,
                                Exchange.BY_RESPONDENT,
                                1000,
                                0.95,
                                1));
        Network before = BEFORE.undirected();
        Network denser = DENSER.undirected();
        assertThat(Comparison.of(before, denser))
                .isEqualTo(
                        Comparison.of(
                                before,
                                denser,
                                Measure.UNDIRECTED,
                                Exchange.BY_PAIR,
                                1000,
                                0.95,
                                1));
    }

    @Test
    void withoutDirectionsOnlyTiesAmongThoseWhoAnsweredTwiceAreCompared() {
        BitSet silent = new BitSet();
        silent.set(3);
        Network before = Graphs.undirected(5, "0-1 0-2 1-2 2-3 3-4").withUnanswered(silent);
        Network after = Graphs.undirected(5, "0-1 0-4 1-2 2-3 3-4");
        Change density = Comparison.of(before, after).changes().getFirst();
        assertThat(density.before()).isEqualTo(3 / 6.0);
        assertThat(density.after()).isEqualTo(3 / 6.0);
    }

    @Test
    void theSameSeedGivesTheSame() {
        assertThat(Comparison.of(BEFORE, DENSER)).isEqualTo(Comparison.of(BEFORE, DENSER));
        assertThat(seeded(2).changes()).isEqualTo(seeded(2).changes());
        assertThat(seeded(2).changes()).isNotEqualTo(seeded(3).changes());
    }

    private static Comparison seeded(long seed) {
        return Comparison.of(
                BEFORE, SAME_AGAIN, Measure.DIRECTED, Exchange.BY_RESPONDENT, 99, 0.9, seed);
    }

    /** One respondent alone named one more: each draw changes density by as much, up or down. */
    @Test
    void theIntervalRunsFromTheKthToTheKthChange() {
        Network one = Graphs.directed(3, "0>1");
        Network two = Graphs.directed(3, "0>1 0>2");
        for (Exchange exchange : Exchange.values()) {
            Comparison comparison =
                    Comparison.of(one, two, List.of(Measure.DENSITY), exchange, 199, 0.9, 5);
            Change change = comparison.changes().getFirst();
            assertThat(change.low()).isCloseTo(-1 / 6.0, within(1e-12));
            assertThat(change.high()).isCloseTo(1 / 6.0, within(1e-12));
            assertThat(change.p()).isEqualTo(1);
        }
        Measure counted = new Measure("counted", new Counted()::next);
        Change change =
                Comparison.of(one, two, List.of(counted), Exchange.BY_PAIR, 199, 0.9, 5)
                        .changes()
                        .getFirst();
        assertThat(change.low()).isEqualTo(10);
        assertThat(change.high()).isEqualTo(190);
        assertThat(change.difference()).isEqualTo(1);
        assertThat(change.p()).isEqualTo(1);
    }

    /** Gives changes of 1, 2 … 199 in the draws, and then 1. */
    private static final class Counted {
        private int calls;

        double next(Network network) {
            int call = calls++;
            if (call >= 2 * 199) {
                return call;
            }
            return call % 2 == 0 ? 1 + call / 2 : 0;
        }
    }

    @Test
    void whoDidNotAnswerOneTimeIsLeftOut() {
        BitSet silent = new BitSet();
        silent.set(0, 10);
        Network later = DENSER.answersOf(flipped(silent, 30));
        Comparison comparison = Comparison.of(DENSER, later);
        assertThat(comparison.respondents()).isEqualTo(20);
        for (Change change : comparison.changes()) {
            assertThat(change.difference()).as(change.measure().key()).isZero();
        }
        Network pairs = DENSER.undirected();
        Comparison without = Comparison.of(pairs.answersOf(flipped(silent, 30)), pairs);
        assertThat(without.respondents()).isEqualTo(20);
        for (Change change : without.changes()) {
            assertThat(change.difference()).as(change.measure().key()).isZero();
        }
        assertThat(without.changes().stream().map(change -> change.measure().key()))
                .containsExactly("density", "degreeCentralisation", "betweennessCentralisation");
    }

    private static BitSet flipped(BitSet set, int size) {
        BitSet others = (BitSet) set.clone();
        others.flip(0, size);
        return others;
    }

    @Test
    void whatHasNoMeaningIsNotJudged() {
        Network none = Graphs.directed(3, "");
        Change reciprocity = Comparison.of(none, Graphs.directed(3, "0>1 1>0")).changes().get(1);
        assertThat(reciprocity.before()).isNaN();
        assertThat(reciprocity.after()).isEqualTo(1);
        assertThat(reciprocity.low()).isNaN();
        assertThat(reciprocity.p()).isNaN();
        assertThat(reciprocity.notable()).isFalse();
        Change few =
                Comparison.of(BEFORE, DENSER, Measure.DIRECTED, Exchange.BY_PAIR, 38, 0.95, 1)
                        .changes()
                        .getFirst();
        assertThat(few.high()).isNaN();
        Change enough =
                Comparison.of(BEFORE, DENSER, Measure.DIRECTED, Exchange.BY_PAIR, 39, 0.95, 1)
                        .changes()
                        .getFirst();
        assertThat(enough.notable()).isTrue();
    }

    /**
     * The share of false alarms when nothing changed: by respondent it holds although habits do.
     */
    @Test
    void aHabitOfNamingManyIsNotTakenForAChange() {
        int alarms = 0;
        int careless = 0;
        for (int trial = 0; trial < 200; trial++) {
            Network one = ticking(trial);
            Network other = ticking(1000 + trial);
            alarms += notable(one, other, Exchange.BY_RESPONDENT);
            careless += notable(one, other, Exchange.BY_PAIR);
        }
        assertThat(alarms).isLessThanOrEqualTo(20);
        assertThat(careless).isGreaterThan(40);
    }

    private static int notable(Network one, Network other, Exchange exchange) {
        List<Measure> density = List.of(Measure.DENSITY);
        Comparison comparison = Comparison.of(one, other, density, exchange, 199, 0.95, 1);
        return comparison.changes().getFirst().notable() ? 1 : 0;
    }

    /** Each of 20 respondents is in a mood to tick few boxes or many. */
    private static Network ticking(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<int[]> ties = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            double mood = random.nextDouble();
            for (int j = 0; j < 20; j++) {
                if (i != j && random.nextDouble() < mood) {
                    ties.add(new int[] {i, j});
                }
            }
        }
        int[] from = ties.stream().mapToInt(tie -> tie[0]).toArray();
        int[] to = ties.stream().mapToInt(tie -> tie[1]).toArray();
        return Network.directed(20, from, to);
    }

    @Test
    void wavesAreOfTheSamePartners() {
        refused(() -> Comparison.of(BEFORE, Graphs.directed(3, "")), "Waves of 30 and 3 partners");
        refused(() -> Comparison.of(BEFORE, BEFORE.undirected()), "with and without directions");
        refused(() -> drawn(0, 0.9), "0 draws cannot give an interval of 0.9.");
        refused(() -> drawn(10, 0), "10 draws cannot give an interval of 0.0.");
        refused(() -> drawn(10, 1), "10 draws cannot give an interval of 1.0.");
        assertThat(drawn(1, 0.5).draws()).isEqualTo(1);
    }

    private static Comparison drawn(int draws, double level) {
        return Comparison.of(
                BEFORE, DENSER, List.of(Measure.DENSITY), Exchange.BY_PAIR, draws, level, 1);
    }

    private static void refused(Runnable act, String why) {
        assertThatThrownBy(act::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
