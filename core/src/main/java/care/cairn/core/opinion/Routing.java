package care.cairn.core.opinion;

import care.cairn.core.opinion.votes.Counts;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Which statement to put before somebody next: a chance for each statement, of which {@value
 * #FLOOR} are shared evenly so that what few agree with is asked as well, and the rest by priority,
 * [(1 − p)(E + 1) a (1 + 8·2^(−S/5))]², a = (agree + 1)/(answered + 2), p = (pass + 1)/(answered +
 * 2), S how often it was seen, E its extremity (after Polis; S counts exposure, not answers).
 *
 * @param chances one a statement, summing to 1
 * @param entropy of the chances in bits: the logarithm of how many statements are asked in effect
 * @param uniform whether priority says nothing, every statement having the same: with statements
 *     that differ in their answers this means that something is broken
 */
public record Routing(double[] chances, double entropy, boolean uniform) {

    /** The part of chance that is shared evenly. */
    public static final double FLOOR = 0.2;

    /**
     * Of these statements.
     *
     * @param counts of all people, one a statement
     * @param extremities 0 or more, one a statement; 0 where no axes are known
     */
    public static Routing of(List<Counts> counts, double[] extremities) {
        int n = counts.size();
        double[] chances = new double[n];
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int s = 0; s < n; s++) {
            Counts of = counts.get(s);
            double answered = of.answered() + 2;
            double agree = (of.agree() + 1) / answered;
            double pass = (of.pass() + 1) / answered;
            double importance = (1 - pass) * (extremities[s] + 1) * agree;
            double priority = importance * (1 + 8 * Math.pow(2, -of.seen() / 5.0));
            chances[s] = priority * priority;
            sum += chances[s];
            least = Math.min(least, chances[s]);
            most = Math.max(most, chances[s]);
        }
        double entropy = 0;
        for (int s = 0; s < n; s++) {
            chances[s] = FLOOR / n + (1 - FLOOR) * chances[s] / sum;
            entropy -= chances[s] * Math.log(chances[s]) / Math.log(2);
        }
        return new Routing(chances, entropy, n > 1 && most - least <= 1e-12 * most);
    }

    /**
     * The statement for one person.
     *
     * @param seen which statements they have seen
     * @param draw from 0 to less than 1, drawn by the caller
     * @return the number of a statement, −1 if they have seen all
     */
    public int next(IntPredicate seen, double draw) {
        double left = 0;
        for (int s = 0; s < chances.length; s++) {
            left += seen.test(s) ? 0 : chances[s];
        }
        left *= draw;
        int last = -1;
        for (int s = 0; s < chances.length; s++) {
            if (!seen.test(s)) {
                last = s;
                left -= chances[s];
                if (left < 0) {
                    return s;
                }
            }
        }
        return last;
    }
}
