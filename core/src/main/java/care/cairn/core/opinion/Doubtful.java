package care.cairn.core.opinion;

import care.cairn.core.opinion.votes.Vote;
import care.cairn.core.opinion.votes.VoteMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rows of votes that one should look at; nothing is left out because of them.
 *
 * @param straightLiners who gave one and the same answer to all, 10 or more
 * @param duplicates sets of people whose votes, 10 or more, are the same throughout
 */
public record Doubtful(List<StraightLiner> straightLiners, List<List<Integer>> duplicates) {

    /** Rows with fewer votes may well be alike by chance. */
    public static final int LEAST_VOTES = 10;

    /**
     * Somebody with one answer to all.
     *
     * @param participant by row of the matrix
     * @param vote the answer
     * @param votes how often
     */
    public record StraightLiner(int participant, Vote vote, int votes) {}

    /** What there is to look at. */
    public static Doubtful of(VoteMatrix votes) {
        List<StraightLiner> straight = new ArrayList<>();
        Map<Long, List<Integer>> rows = new TreeMap<>();
        for (int i = 0; i < votes.participants().size(); i++) {
            if (votes.votes(i) >= LEAST_VOTES) {
                long hash = votes.votes(i);
                boolean same = true;
                Vote first = votes.vote(votes.start(i));
                for (int c = votes.start(i); c < votes.start(i + 1); c++) {
                    same &= votes.vote(c) == first;
                    hash =
                            (hash ^ (votes.statement(c) * 3L + votes.sign(c) + 1))
                                    * 0x9E3779B97F4A7C15L;
                    hash ^= hash >>> 29;
                }
                if (same) {
                    straight.add(new StraightLiner(i, first, votes.votes(i)));
                }
                rows.computeIfAbsent(hash, any -> new ArrayList<>(1)).add(i);
            }
        }
        List<List<Integer>> duplicates = new ArrayList<>();
        for (List<Integer> alike : rows.values()) {
            while (alike.size() > 1) {
                int first = alike.getFirst();
                List<Integer> same =
                        alike.stream().filter(other -> equal(votes, first, other)).toList();
                if (same.size() > 1) {
                    duplicates.add(same);
                }
                alike.removeAll(same);
            }
        }
        duplicates.sort((a, b) -> Integer.compare(a.getFirst(), b.getFirst()));
        return new Doubtful(List.copyOf(straight), List.copyOf(duplicates));
    }

    private static boolean equal(VoteMatrix votes, int i, int j) {
        return Arrays.equals(row(votes, i), row(votes, j));
    }

    private static long[] row(VoteMatrix votes, int i) {
        long[] row = new long[votes.votes(i)];
        for (int c = 0; c < row.length; c++) {
            int cell = votes.start(i) + c;
            row[c] = votes.statement(cell) * 3L + votes.sign(cell) + 1;
        }
        return row;
    }
}
