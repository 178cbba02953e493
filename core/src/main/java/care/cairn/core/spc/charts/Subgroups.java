package care.cairn.core.spc.charts;

import care.cairn.core.spc.Baseline;
import care.cairn.core.spc.Limits;
import care.cairn.core.spc.Series;
import java.util.Arrays;
import org.hipparchus.special.Gamma;

/** What X-bar and S charts share: the spread within subgroups and the constants of their sizes. */
final class Subgroups {
    private Subgroups() {}

    /** c4 = √(2/(n−1)) Γ(n/2)/Γ((n−1)/2): what a standard deviation of n values is too small by. */
    static double c4(double n) {
        return Math.sqrt(2 / (n - 1))
                * Math.exp(Gamma.logGamma(n / 2) - Gamma.logGamma((n - 1) / 2));
    }

    /** The mean standard deviation within subgroups, pooled √(Σ(n−1)s²/Σ(n−1)) if sizes differ. */
    static double spread(Baseline baseline) {
        Series given = baseline.given();
        double sum = 0;
        double squares = 0;
        double freedom = 0;
        int count = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int i = baseline.from(); i < baseline.end(); i++) {
            double s = given.spread(i);
            if (!given.counts(i) || Double.isNaN(s)) {
                continue;
            }
            double n = given.denominator(i);
            sum += s;
            count++;
            squares += (n - 1) * s * s;
            freedom += n - 1;
            least = Math.min(least, n);
            most = Math.max(most, n);
        }
        return least == most ? sum / count : Math.sqrt(squares / freedom);
    }

    /** Limits around one centre, three sigma being {@code factor(n) · 3}. */
    static Limits limits(
            Baseline baseline,
            double centre,
            java.util.function.DoubleUnaryOperator sigma,
            double least) {
        double[] centres = new double[baseline.to() - baseline.from()];
        double[] sigmas = new double[centres.length];
        Arrays.fill(centres, centre);
        for (int i = 0; i < sigmas.length; i++) {
            double n = baseline.given().denominator(baseline.from() + i);
            sigmas[i] = n > 0 ? sigma.applyAsDouble(n) : Double.NaN;
        }
        return Limits.Varying.of(baseline.from(), centres, sigmas, least, Double.POSITIVE_INFINITY);
    }
}
