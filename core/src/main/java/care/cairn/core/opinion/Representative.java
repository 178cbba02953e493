package care.cairn.core.opinion;

import care.cairn.core.opinion.evidence.Difference;
import care.cairn.core.opinion.evidence.Proportion;
import care.cairn.core.opinion.votes.Counts;

/**
 * A statement that sets a group apart from all others.
 *
 * @param statement by number
 * @param agree whether the group agrees more than the others; else it disagrees more
 * @param own how many of the group do, of those who took a side
 * @param others how many of the others do
 * @param difference of the two shares
 * @param adjusted the rate of false discovery at which it would be named
 */
public record Representative(
        int statement,
        boolean agree,
        Proportion own,
        Proportion others,
        Difference difference,
        double adjusted) {

    static Representative of(int statement, boolean agree, Counts own, Counts rest, double rate) {
        Proportion a = Proportion.of(agree ? own.agree() : own.disagree(), own.voted());
        Proportion b = Proportion.of(agree ? rest.agree() : rest.disagree(), rest.voted());
        return new Representative(statement, agree, a, b, Difference.of(a, b), rate);
    }
}
