package care.cairn.core.spc.charts;

import care.cairn.core.spc.Baseline;
import care.cairn.core.spc.ControlChart;
import care.cairn.core.spc.Limits;

/**
 * Opportunities between rare events: limits at m ± 3 √(m(m+1)) around the mean m, cut off at 0. The
 * centre line drawn is the median, as the distribution is so skewed that runs about the mean mean
 * nothing. Benneyan 2001, Number-between g-type statistical quality control charts.
 */
public record Opportunities() implements ControlChart {
    @Override
    public String key() {
        return "g";
    }

    @Override
    public Limits limits(Baseline baseline) {
        double mean = baseline.mean();
        double sigma = Math.sqrt(mean * (mean + 1));
        return Limits.Level.between(mean, sigma, 0, Double.POSITIVE_INFINITY).at(baseline.median());
    }
}
