package care.cairn.core.opinion.groups;

import care.cairn.core.opinion.votes.VoteMatrix;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The groups that the votes themselves show, if any. It takes all of: enough people; axes that
 * foretell votes kept back; valleys between the groups; groups that come again in the bootstrap. Of
 * several numbers of groups the one with the clearest valleys is taken, the fewer of equals. No
 * groups is an answer like another, and {@code finding} says why.
 *
 * @param finding whether there are groups, or why not
 * @param axes how many axes foretell votes, 0 to 3
 * @param gain how much of the squared error of votes kept back they take away, 0 to 1
 * @param positions where each participant (by row of the matrix) stands, {@code axes} numbers each
 *     in the unit of votes; NaN for who has too few votes
 * @param sizes how many belong to each group, largest first; none if there are none
 * @param membership the group of each participant by row, from 0; −1 for none
 * @param sureness for each participant in how many of the bootstrap's draws they fell into their
 *     group, their own place being drawn anew as well, 0 to 1; NaN for none
 * @param stability the mean part of people who fell into the same group in a draw; NaN if there are
 *     no candidates
 * @param extremities how far from the middle a first agree to each statement would put somebody: √m
 *     (1 − centre) times the length of its direction on the first two axes, √m being the root of
 *     the number of statements; 0 where no axis foretells
 */
public record Groups(
        Finding finding,
        int axes,
        double gain,
        double[] positions,
        int[] sizes,
        int[] membership,
        double[] sureness,
        double stability,
        double[] extremities) {

    /** Whether there are groups, or why not. */
    public enum Finding {
        /** There are. */
        FOUND,
        /** Fewer than 20 people have 7 votes. */
        TOO_FEW_PEOPLE,
        /** No axis foretells votes that were kept back: nothing is behind them. */
        NOTHING_FORETOLD,
        /** People differ, but stand in one cloud with nothing empty in it. */
        ONE_CLOUD,
        /** What look like groups come out differently when people are drawn anew. */
        UNSTABLE
    }

    /** The most groups that are looked for. */
    public static final int MOST = 6;

    /** No group is smaller. */
    public static final int LEAST_SIZE = 5;

    /** Fewer people with enough votes, and no groups are looked for. */
    public static final int LEAST_PEOPLE = 20;

    private static final int SWEEPS = 16;
    private static final int SAMPLE = 800;
    private static final int DRAWS = 40;
    private static final double RARE = 0.01;
    private static final double STABLE = 0.8;

    /**
     * Looks for groups. The same votes give the same answer to the last bit.
     *
     * @param votes any number, also none
     */
    public static Groups of(VoteMatrix votes) {
        int people = votes.participants().size();
        int placed =
                (int)
                        IntStream.range(0, people)
                                .filter(i -> votes.votes(i) >= Positions.least(votes))
                                .count();
        if (placed < LEAST_PEOPLE) {
            return none(
                    Finding.TOO_FEW_PEOPLE, new Foresight(0, 0), people, votes.statements().size());
        }
        Foresight foresight = Foresight.of(votes, SWEEPS);
        if (foresight.axes() == 0) {
            return none(Finding.NOTHING_FORETOLD, foresight, people, votes.statements().size());
        }
        Factors factors = Factors.fit(Cells.all(votes), SWEEPS);
        Positions positions = Positions.of(votes, factors, foresight.axes());
        double[] places = positions.everybody(people);
        double[] extremities = factors.extremities();
        double[] chances = new double[MOST + 1];
        int[][] groups = new int[MOST + 1][];
        int best = 0;
        chances[0] = RARE;
        for (int k = 2; k <= Math.min(MOST, placed / (2 * LEAST_SIZE)); k++) {
            KMeans means = KMeans.fit(positions.points(), positions.axes(), k, new Chance(k), 3);
            groups[k] = means.nearest(positions.points());
            chances[k] = Valley.chance(positions, means, groups[k]);
            if (smallest(groups[k], k) >= LEAST_SIZE && chances[k] < chances[best]) {
                best = k;
            }
        }
        Finding why = Finding.ONE_CLOUD;
        if (best > 0) {
            Bootstrap bootstrap = Bootstrap.of(positions, groups[best], best, DRAWS, SAMPLE);
            if (bootstrap.stability() >= STABLE) {
                return found(
                        foresight, places, positions, groups[best], best, bootstrap, extremities);
            }
            why = Finding.UNSTABLE;
        }
        Groups none = none(why, foresight, people, votes.statements().size());
        return new Groups(
                why,
                none.axes,
                none.gain,
                places,
                none.sizes,
                none.membership,
                none.sureness,
                Double.NaN,
                extremities);
    }

    /** How many groups there are; 0 if none. */
    public int k() {
        return sizes.length;
    }

    private static int smallest(int[] groups, int k) {
        return Arrays.stream(sizes(groups, k)).min().orElse(0);
    }

    private static int[] sizes(int[] groups, int k) {
        int[] sizes = new int[k];
        for (int group : groups) {
            sizes[group]++;
        }
        return sizes;
    }

    private static Groups found(
            Foresight foresight,
            double[] places,
            Positions positions,
            int[] groups,
            int k,
            Bootstrap bootstrap,
            double[] extremities) {
        int[] sizes = sizes(groups, k);
        int[] order =
                IntStream.range(0, k)
                        .boxed()
                        .sorted((g, h) -> Integer.compare(sizes[h], sizes[g]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        int[] number = new int[k];
        for (int g = 0; g < k; g++) {
            number[order[g]] = g;
        }
        int people = places.length / positions.axes();
        int[] membership = new int[people];
        double[] sureness = new double[people];
        Arrays.fill(membership, -1);
        Arrays.fill(sureness, Double.NaN);
        for (int p = 0; p < groups.length; p++) {
            membership[positions.people()[p]] = number[groups[p]];
            sureness[positions.people()[p]] = bootstrap.sureness()[p];
        }
        return new Groups(
                Finding.FOUND,
                foresight.axes(),
                foresight.gain(),
                places,
                Arrays.stream(order).map(g -> sizes[g]).toArray(),
                membership,
                sureness,
                bootstrap.stability(),
                extremities);
    }

    private static Groups none(Finding why, Foresight foresight, int people, int statements) {
        int[] membership = new int[people];
        double[] sureness = new double[people];
        Arrays.fill(membership, -1);
        Arrays.fill(sureness, Double.NaN);
        return new Groups(
                why,
                foresight.axes(),
                foresight.gain(),
                new double[0],
                new int[0],
                membership,
                sureness,
                Double.NaN,
                new double[statements]);
    }
}
