package care.cairn.core.tally.election;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The Schulze method with winning votes (Schulze 2011, "A new monotonic, clone-independent,
 * reversal symmetric, and Condorcet-consistent single-winner election method", section 2). Of a and
 * b, d(a, b) ballots rank a above b; a link counts d(a, b) if that is more than d(b, a), else
 * nothing; a path is as strong as its weakest link, p(a, b) the strongest path. a beats b if p(a,
 * b) &gt; p(b, a). Options left out of a ballot stand equal below those ranked.
 *
 * @param options in the order of the paper
 * @param preferring how many ballots rank the option of the row above that of the column
 * @param strength strongest paths, row to column
 * @param ranking best first: those that none of the rest beats, then the same without them; options
 *     in one list are tied
 */
public record Schulze(
        List<String> options,
        List<List<Long>> preferring,
        List<List<Long>> strength,
        List<List<String>> ranking) {

    public Schulze {
        options = List.copyOf(options);
        preferring = preferring.stream().map(List::copyOf).toList();
        strength = strength.stream().map(List::copyOf).toList();
        ranking = ranking.stream().map(List::copyOf).toList();
    }

    /** Counts. */
    public static Schulze count(RankedBallots ballots) {
        int n = ballots.options().size();
        long[] d = pairs(ballots, n);
        long[] p = paths(d, n);
        return new Schulze(
                ballots.options(), rows(d, n), rows(p, n), ranking(p, n, ballots.options()));
    }

    /** The options that no other beats; several if they are tied. */
    public List<String> winners() {
        return ranking.getFirst();
    }

    private static long[] pairs(RankedBallots ballots, int n) {
        long[] d = new long[n * n];
        int[] order = new int[n];
        int[] level = new int[n];
        boolean[] ranked = new boolean[n];
        for (int group = 0; group < ballots.groups(); group++) {
            int start = ballots.start(group);
            int length = ballots.end(group) - start;
            int count = ballots.count(group);
            for (int i = 0; i < length; i++) {
                int mark = ballots.mark(start + i);
                order[i] = mark < 0 ? ~mark : mark;
                level[i] = mark < 0 ? level[i - 1] : i;
                ranked[order[i]] = true;
            }
            int end = length;
            for (int option = 0; option < n; option++) {
                if (!ranked[option]) {
                    order[end] = option;
                    level[end++] = length;
                }
                ranked[option] = false;
            }
            for (int i = 0; i < length; i++) {
                int row = order[i] * n;
                for (int j = i + 1; j < n; j++) {
                    if (level[i] != level[j]) {
                        d[row + order[j]] += count;
                    }
                }
            }
        }
        return d;
    }

    private static long[] paths(long[] d, int n) {
        long[] p = new long[n * n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                p[a * n + b] = d[a * n + b] > d[b * n + a] ? d[a * n + b] : 0;
            }
        }
        for (int via = 0; via < n; via++) {
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) {
                    if (a != b && a != via && b != via) {
                        long through = Math.min(p[a * n + via], p[via * n + b]);
                        p[a * n + b] = Math.max(p[a * n + b], through);
                    }
                }
            }
        }
        return p;
    }

    private static List<List<String>> ranking(long[] p, int n, List<String> options) {
        List<List<String>> ranking = new ArrayList<>();
        List<Integer> left = new ArrayList<>(IntStream.range(0, n).boxed().toList());
        while (!left.isEmpty()) {
            List<Integer> unbeaten =
                    left.stream()
                            .filter(a -> left.stream().noneMatch(b -> p[b * n + a] > p[a * n + b]))
                            .toList();
            ranking.add(unbeaten.stream().map(options::get).toList());
            left.removeAll(unbeaten);
        }
        return ranking;
    }

    private static List<List<Long>> rows(long[] matrix, int n) {
        return IntStream.range(0, n)
                .mapToObj(a -> IntStream.range(0, n).mapToObj(b -> matrix[a * n + b]).toList())
                .toList();
    }
}
