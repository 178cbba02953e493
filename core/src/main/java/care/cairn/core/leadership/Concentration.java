package care.cairn.core.leadership;

/**
 * How far a few partners do what all could do; s being each partner's share, N the number of
 * eligible partners, silent ones among them, n the sum of counts. 0 is shared evenly and 1 is one
 * partner alone, but for evenness, where it is the other way round.
 *
 * @param hhi Herfindahl and Hirschman's index, normalised: (Σs² − 1/N) / (1 − 1/N)
 * @param byChance what {@code hhi} is on average if each time any partner may be the one: 1/n; an
 *     index near it says nothing
 * @param gini Gini's coefficient times N/(N − 1), so that one alone is 1
 * @param evenness Shannon's entropy, normalised: −Σ s ln s / ln N
 * @param variation the coefficient of variation, standard deviation over mean, of all N: √(NΣs² −
 *     1)
 * @param top the largest share
 * @param topThree the three largest shares together
 * @param breadth the share of partners that did it at all
 */
public record Concentration(
        double hhi,
        double byChance,
        double gini,
        double evenness,
        double variation,
        double top,
        double topThree,
        double breadth) {

    /** Of {@code counts}, if there are 15 or more and three partners or more. */
    public static Reading<Concentration> of(PartnerCounts counts) {
        return Reading.of(counts.total(), counts.partners(), () -> figures(counts));
    }

    /** The normalised index alone, whatever the number: for intervals. */
    public static double hhi(PartnerCounts counts) {
        double n = counts.partners();
        return (squares(counts) - 1 / n) / (1 - 1 / n);
    }

    private static Concentration figures(PartnerCounts counts) {
        int[] rising = counts.rising();
        int n = rising.length;
        double total = counts.total();
        double ranks = 0;
        double entropy = 0;
        double topThree = 0;
        for (int i = 0; i < n; i++) {
            double share = rising[i] / total;
            ranks += (i + 1) * share;
            entropy -= rising[i] == 0 ? 0 : share * Math.log(share);
            topThree += i >= n - 3 ? share : 0;
        }
        double gini = (2 * ranks - (n + 1)) / (n - 1);
        return new Concentration(
                hhi(counts),
                1 / total,
                gini,
                entropy / Math.log(n),
                Math.sqrt(Math.max(0, n * squares(counts) - 1)),
                rising[n - 1] / total,
                topThree,
                (double) counts.active() / n);
    }

    private static double squares(PartnerCounts counts) {
        double total = counts.total();
        double squares = 0;
        for (int count : counts.rising()) {
            squares += count / total * (count / total);
        }
        return squares;
    }
}
