package care.cairn.core.opinion.evidence;

/**
 * The sum of the logarithms of independent Beta shares. Its cumulant function is known, K(s) = Σ
 * lnΓ(a+s) − lnΓ(a) − lnΓ(a+b+s) + lnΓ(a+b), and with it the tails by the saddle point
 * (Barndorff-Nielsen's r*, 1986; after Lugannani and Rice 1980): P(S ≤ K′(s)) ≈ Φ(r + ln(u/r)/r), r
 * = ±√(2(sK′ − K)), u = s√K″. The error is well under 0.002 of probability, with no sampling.
 */
final class LogProduct {

    /** The 97.5 % point of the standard normal distribution. */
    static final double Z = 1.959963984540054;

    private static final int STEPS = 30;

    private final BetaPosterior[] shares;
    private final double least;
    private double slope;

    LogProduct(BetaPosterior[] shares) {
        this.shares = shares;
        double a = Double.POSITIVE_INFINITY;
        for (BetaPosterior share : shares) {
            a = Math.min(a, share.a());
        }
        least = a;
    }

    /** The point that the sum is at or below with chance Φ({@code z}), z being far from 0. */
    double quantile(double z) {
        double width = 0;
        for (BetaPosterior share : shares) {
            width +=
                    GammaFunctions.trigamma(share.a())
                            - GammaFunctions.trigamma(share.a() + share.b());
        }
        // s lives above −least; t = ln(1 + s/least) lives everywhere.
        double t = Math.log1p(Math.max(-0.8, z / Math.sqrt(width) / least));
        double before = 0.8 * t;
        double miss = star(before) - z;
        for (int step = 0; step < STEPS; step++) {
            double now = star(t) - z;
            if (Math.abs(now) < 1e-9 || now == miss) {
                break;
            }
            double next = t - now * (t - before) / (now - miss);
            // The saddle keeps its side: s never changes its sign.
            next = z < 0 ? Math.min(next, t / 4) : Math.max(next, t / 4);
            next = z < 0 ? Math.max(next, 3 * t - 1) : Math.min(next, 3 * t + 1);
            before = t;
            miss = now;
            t = next;
        }
        star(t);
        return slope;
    }

    /** r* at s = least (eᵗ − 1); leaves K′(s) in {@link #slope}. */
    private double star(double t) {
        double s = least * Math.expm1(t);
        double k = 0;
        double first = 0;
        double second = 0;
        for (BetaPosterior share : shares) {
            double a = share.a();
            double all = a + share.b();
            k +=
                    GammaFunctions.logGamma(a + s)
                            - GammaFunctions.logGamma(all + s)
                            - (share.logBeta() - GammaFunctions.logGamma(share.b()));
            first += GammaFunctions.digamma(a + s) - GammaFunctions.digamma(all + s);
            second += GammaFunctions.trigamma(a + s) - GammaFunctions.trigamma(all + s);
        }
        slope = first;
        double r = Math.signum(s) * Math.sqrt(Math.max(1e-300, 2 * (s * first - k)));
        double u = s * Math.sqrt(second);
        return r + Math.log(u / r) / r;
    }
}
