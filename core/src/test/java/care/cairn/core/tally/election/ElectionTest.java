package care.cairn.core.tally.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The fast counts against slow and plain ones, on seeded ballots with many ties. */
class ElectionTest {

    @Test
    void everyStageOfTheTransferableVoteIsThatOfThePlainCount() {
        Random random = new Random(1);
        for (int round = 0; round < 2000; round++) {
            int options = 1 + random.nextInt(7);
            int seats = 1 + random.nextInt(4);
            Ballots ballots = Ballots.random(options, 1 + random.nextInt(60), random);
            List<Integer> lots = new ArrayList<>();
            for (int option = 0; option < options; option++) {
                lots.add(random.nextInt(lots.size() + 1), option);
            }
            List<String> names = lots.stream().map(ballots.options()::get).toList();
            StagedCount count = ScottishStv.count(ballots.packed(), seats, names);
            assertThat(votes(count))
                    .as("%d seats, %s", seats, ballots)
                    .isEqualTo(plain(PlainStv.count(ballots, seats, lots)));
            assertThat(count.elected()).hasSize(Math.min(seats, options)).doesNotHaveDuplicates();
            assertThat(count.complete()).isTrue();
        }
    }

    private static List<List<BigDecimal>> votes(StagedCount count) {
        return count.stages().stream()
                .map(stage -> stage.lines().stream().map(Stage.Line::votes).toList())
                .toList();
    }

    private static List<List<BigDecimal>> plain(List<List<BigDecimal>> stages) {
        return stages.stream()
                .map(stage -> stage.stream().map(votes -> votes.setScale(5)).toList())
                .toList();
    }

    /** With one seat the Scottish rules are a run-off that goes on for longer. */
    @Test
    void theRunOffHasTheWinnerOfATransferableVoteForOneSeat() {
        Random random = new Random(2);
        for (int round = 0; round < 2000; round++) {
            Ballots ballots = Ballots.random(2 + random.nextInt(5), 1 + random.nextInt(40), random);
            StagedCount one = InstantRunOff.count(ballots.packed(), ballots.options());
            StagedCount stv = ScottishStv.count(ballots.packed(), 1, ballots.options());
            assertThat(one.elected()).as("%s", ballots).isEqualTo(stv.elected());
        }
    }

    /** p(a, b) is the strength at which b can still be reached from a by stronger links alone. */
    @Test
    void theStrongestPathsAreThoseFoundByTryingEveryThreshold() {
        Random random = new Random(3);
        for (int round = 0; round < 500; round++) {
            int options = 2 + random.nextInt(5);
            Ballots ballots = Ballots.random(options, 1 + random.nextInt(12), random);
            Schulze count = Schulze.count(ballots.packed());
            for (int a = 0; a < options; a++) {
                for (int b = 0; b < options; b++) {
                    assertThat(count.preferring().get(a).get(b))
                            .isEqualTo(a == b ? 0 : preferring(ballots, a, b));
                    if (a != b) {
                        assertThat(count.strength().get(a).get(b))
                                .as("%d to %d of %s", a, b, ballots)
                                .isEqualTo(strongest(count.preferring(), a, b, ballots));
                    }
                }
            }
        }
    }

    private static long preferring(Ballots ballots, int a, int b) {
        return ballots.rankings().stream()
                .filter(r -> r.contains(a) && (!r.contains(b) || r.indexOf(a) < r.indexOf(b)))
                .count();
    }

    private static long strongest(List<List<Long>> d, int from, int to, Ballots ballots) {
        for (long threshold = ballots.rankings().size(); threshold > 0; threshold--) {
            List<Integer> reached = new ArrayList<>(List.of(from));
            for (int i = 0; i < reached.size(); i++) {
                for (int next = 0; next < d.size(); next++) {
                    long link = d.get(reached.get(i)).get(next);
                    boolean wins = link > d.get(next).get(reached.get(i));
                    if (wins && link >= threshold && !reached.contains(next)) {
                        reached.add(next);
                    }
                }
            }
            if (reached.contains(to)) {
                return threshold;
            }
        }
        return 0;
    }

    /** Wikipedia, "Schulze method": the ranking of its example of 45 voters. */
    @Test
    void theExampleOfTheLiteratureIsRankedToTheEnd() {
        RankedBallots.Builder builder = new RankedBallots.Builder(List.of("A", "B", "C", "D", "E"));
        builder.add(5, 0, 2, 1, 4, 3).add(5, 0, 3, 4, 2, 1).add(8, 1, 4, 3, 0, 2);
        builder.add(3, 2, 0, 1, 4, 3).add(7, 2, 0, 4, 1, 3).add(2, 2, 1, 0, 3, 4);
        builder.add(7, 3, 2, 4, 1, 0).add(8, 4, 1, 0, 3, 2);
        Schulze count = Schulze.count(builder.build());
        assertThat(count.ranking())
                .containsExactly(
                        List.of("E"), List.of("A"), List.of("C"), List.of("B"), List.of("D"));
        assertThat(count.strength().getFirst()).containsExactly(0L, 28L, 28L, 30L, 24L);
    }

    @Test
    void ballotsThatCannotBeCountedAreRefused() {
        RankedBallots.Builder builder = new RankedBallots.Builder(List.of("A", "B"));
        assertThatThrownBy(() -> builder.add(1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.add(1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.add(1, ~0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.add(-1, 0)).isInstanceOf(IllegalArgumentException.class);
        builder.add(1, 0, 1).add(2, 1).add(3).add(0, 1);
        RankedBallots ballots = builder.build();
        assertThat(ballots.total()).isEqualTo(3);
        assertThatThrownBy(() -> ScottishStv.count(ballots, 0, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        RankedBallots tied = new RankedBallots.Builder(ballots.options()).add(1, 0, ~1).build();
        assertThatThrownBy(() -> ScottishStv.count(tied, 1, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RankedBallots.Builder(List.of("A", "A")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RankedBallots.Builder(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withoutBallotsARunOffElectsNobody() {
        RankedBallots none = new RankedBallots.Builder(List.of("A")).build();
        assertThat(InstantRunOff.count(none, List.of()).elected()).isEmpty();
    }
}
