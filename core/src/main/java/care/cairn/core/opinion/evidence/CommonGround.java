package care.cairn.core.opinion.evidence;

import java.util.List;

/**
 * How far several groups agree on one thing: two answers, each with its interval, so that neither
 * the number of groups nor their size decides. Groups' shares are independent, each with its Beta
 * posterior under Jeffreys' prior.
 *
 * @param geometricMean (p₁ p₂ … pₖ)^(1/k) of the groups' estimates. Not the product, which falls
 *     with k. Its interval comes from the saddle point of the logarithms' sum
 * @param minimum the share of the group that agrees least: the median and the 2.5 and 97.5 % points
 *     of the smallest of the shares, exact from 1 − ∏(1 − Fᵢ). With several groups it is lower than
 *     the least estimate, for the least of several uncertain things is
 */
public record CommonGround(Share geometricMean, Share minimum) {

    /**
     * Of these groups.
     *
     * @param groups one or more; for how many disagree give each {@link Proportion#rest()}
     */
    public static CommonGround of(List<Proportion> groups) {
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("There is no common ground of no groups.");
        }
        if (groups.size() == 1) {
            Share only = groups.getFirst().share();
            return new CommonGround(only, only);
        }
        BetaPosterior[] posteriors =
                groups.stream().map(Proportion::posterior).toArray(BetaPosterior[]::new);
        double logs = 0;
        double lower = 1;
        double middle = 1;
        double upper = 1;
        for (Proportion group : groups) {
            logs += Math.log(group.share().value());
            lower = Math.min(lower, group.share().lower());
            middle = Math.min(middle, group.share().value());
            upper = Math.min(upper, group.share().upper());
        }
        LogProduct product = new LogProduct(posteriors);
        return new CommonGround(
                new Share(
                        Math.exp(logs / posteriors.length),
                        Math.exp(product.quantile(-LogProduct.Z) / posteriors.length),
                        Math.exp(product.quantile(LogProduct.Z) / posteriors.length)),
                new Share(
                        LeastShare.quantile(posteriors, 0.5, middle),
                        LeastShare.quantile(posteriors, Share.TAIL, lower),
                        LeastShare.quantile(posteriors, 1 - Share.TAIL, upper)));
    }
}
