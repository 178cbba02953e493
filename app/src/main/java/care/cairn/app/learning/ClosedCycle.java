package care.cairn.app.learning;

import care.cairn.app.charts.ChartFigure;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A learning cycle that has ended, as it can be told: what the record has of it. Words that are
 * erased are "".
 *
 * @param ended {@link Cycle#ADOPTED}, {@link Cycle#ADAPTED} or {@link Cycle#STOPPED}
 * @param lead who led it
 * @param people who led it and who wrote down what happened
 * @param places the partners where it ran
 * @param known the day as known on which it was last studied, or on which it ended
 * @param claims each prediction that stands beside its result, as known on that day
 */
public record ClosedCycle(
        UUID id,
        int number,
        String title,
        String ended,
        UUID lead,
        List<UUID> people,
        List<Place> places,
        String aim,
        String theory,
        String change,
        String who,
        List<String> happened,
        List<String> surprised,
        String learned,
        String why,
        LocalDate known,
        List<Claim> claims) {

    public ClosedCycle {
        people = List.copyOf(people);
        places = List.copyOf(places);
        happened = List.copyOf(happened);
        surprised = List.copyOf(surprised);
        claims = List.copyOf(claims);
    }

    /** A partner where it ran, called as it was then. */
    public record Place(UUID partner, String name) {}

    /**
     * What was predicted, and what the chart says of it.
     *
     * @param predicted in words
     * @param outcome the key of the verdict: {@code learning.outcome.…}
     * @param style of its tag
     * @param size from before to after, in words
     * @param held whether the size is what was said, in words, or null
     * @param figure the chart as known then, or null
     */
    public record Claim(
            int n,
            String measure,
            String where,
            String path,
            String predicted,
            String outcome,
            String style,
            String size,
            @Nullable String held,
            List<String> warnings,
            @Nullable ChartFigure figure) {
        public Claim {
            warnings = List.copyOf(warnings);
        }

        /** Whether the chart shows what was predicted: the only ground to claim an improvement. */
        public boolean supported() {
            return outcome.equals(Judgement.AS_PREDICTED);
        }
    }

    public boolean supported() {
        return claims.stream().anyMatch(Claim::supported);
    }
}
