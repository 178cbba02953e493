package care.cairn.core.opinion;

import care.cairn.core.opinion.evidence.CommonGround;
import care.cairn.core.opinion.evidence.Difference;
import care.cairn.core.opinion.evidence.FalseDiscovery;
import care.cairn.core.opinion.evidence.FisherExact;
import care.cairn.core.opinion.evidence.Proportion;
import care.cairn.core.opinion.votes.Counts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * People in parts, declared or discovered, and what each part says to each statement. Nothing is
 * said of a statement where a part has fewer than 10 who saw it or 5 who took a side.
 *
 * @param names of the parts; groups are called 1, 2, …
 * @param counts by statement, then by part
 */
public record Partition(List<String> names, List<List<Counts>> counts) {

    /**
     * How far all parts agree with a statement; empty where some part is too few.
     *
     * @param agree false for how far all parts disagree
     */
    public Optional<CommonGround> commonGround(int statement, boolean agree) {
        List<Proportion> parts = new ArrayList<>();
        for (Counts part : counts.get(statement)) {
            if (!part.enough()) {
                return Optional.empty();
            }
            parts.add(Proportion.of(agree ? part.agree() : part.disagree(), part.voted()));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(CommonGround.of(parts));
    }

    /** The largest difference on each statement, empty where fewer than two parts are enough. */
    public List<Optional<Divide>> divides() {
        List<Optional<Divide>> found = new ArrayList<>();
        double[] chances = new double[counts.size()];
        Arrays.fill(chances, Double.NaN);
        for (int s = 0; s < counts.size(); s++) {
            Optional<Divide> widest = widest(s);
            found.add(widest);
            if (widest.isPresent()) {
                chances[s] = widest.get().adjusted();
            }
        }
        double[] adjusted = FalseDiscovery.adjust(chances);
        for (int s = 0; s < counts.size(); s++) {
            double rate = adjusted[s];
            found.set(
                    s,
                    found.get(s)
                            .map(it ->
                                    new Divide(
                                            it.high(),
                                            it.low(),
                                            it.difference(),
                                            rate,
                                            rate <= FalseDiscovery.RATE
                                                    && it.difference().clear())));
        }
        return found;
    }

    /** The same parts, and one statement of theirs. */
    Partition only(int statement) {
        return new Partition(names, List.of(counts.get(statement)));
    }

    private Optional<Divide> widest(int statement) {
        List<Counts> parts = counts.get(statement);
        int high = -1;
        int low = -1;
        int able = 0;
        for (int p = 0; p < parts.size(); p++) {
            if (parts.get(p).enough()) {
                able++;
                if (high < 0 || share(parts.get(p)) > share(parts.get(high))) {
                    high = p;
                }
                if (low < 0 || share(parts.get(p)) <= share(parts.get(low))) {
                    low = p;
                }
            }
        }
        if (able < 2) {
            return Optional.empty();
        }
        Difference difference =
                Difference.of(agreement(parts.get(high)), agreement(parts.get(low)));
        double pairs = able * (able - 1) / 2.0;
        return Optional.of(
                new Divide(high, low, difference, Math.min(1, pairs * difference.chance()), false));
    }

    /**
     * What a part says more often than all others together: the statements where its agreement or
     * disagreement stands out, Fisher's exact test one way, adjusted over all parts, statements and
     * both answers after Benjamini and Hochberg; the largest difference first.
     */
    public List<List<Representative>> representative() {
        int parts = names.size();
        double[] chances = new double[counts.size() * parts * 2];
        Arrays.fill(chances, Double.NaN);
        for (int s = 0; s < counts.size(); s++) {
            for (int p = 0; p < parts; p++) {
                Counts own = counts.get(s).get(p);
                Counts rest = rest(s, p);
                if (own.enough() && rest.enough()) {
                    int at = (s * parts + p) * 2;
                    chances[at] =
                            FisherExact.more(own.agree(), own.voted(), rest.agree(), rest.voted());
                    chances[at + 1] =
                            FisherExact.more(
                                    own.disagree(), own.voted(), rest.disagree(), rest.voted());
                }
            }
        }
        double[] adjusted = FalseDiscovery.adjust(chances);
        List<List<Representative>> all = new ArrayList<>();
        for (int p = 0; p < parts; p++) {
            List<Representative> own = new ArrayList<>();
            for (int s = 0; s < counts.size(); s++) {
                for (int side = 0; side < 2; side++) {
                    double rate = adjusted[(s * parts + p) * 2 + side];
                    if (rate <= FalseDiscovery.RATE) {
                        own.add(
                                Representative.of(
                                        s, side == 0, counts.get(s).get(p), rest(s, p), rate));
                    }
                }
            }
            own.sort((a, b) -> Double.compare(b.difference().value(), a.difference().value()));
            all.add(List.copyOf(own));
        }
        return all;
    }

    private Counts rest(int statement, int part) {
        int people = 0;
        int agree = 0;
        int disagree = 0;
        int pass = 0;
        int silent = 0;
        for (int p = 0; p < names.size(); p++) {
            if (p != part) {
                Counts other = counts.get(statement).get(p);
                people += other.people();
                agree += other.agree();
                disagree += other.disagree();
                pass += other.pass();
                silent += other.silent();
            }
        }
        return new Counts(people, agree, disagree, pass, silent);
    }

    private static double share(Counts counts) {
        return (counts.agree() + 0.5) / (counts.voted() + 1.0);
    }

    private static Proportion agreement(Counts counts) {
        return Proportion.of(counts.agree(), counts.voted());
    }
}
