package care.cairn.app.measures.files;

import care.cairn.app.measures.PointState;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mark that a publisher puts beside a value, or in its place.
 *
 * @param mark as it stands in the file
 * @param reason a key of the words {@code measure.reason.*}
 * @param state what the point is if there is no value; null if there is no point at all
 */
record Qualifier(String mark, String reason, @Nullable PointState state) {
    /** As Public Health Scotland and Eurostat have them, and stars and dashes as others do. */
    static final List<Qualifier> ALL =
            List.of(
                    new Qualifier("z", "not-applicable", null),
                    new Qualifier("p", "provisional", PointState.UNAVAILABLE),
                    new Qualifier("d", "derived", PointState.UNAVAILABLE),
                    new Qualifier("c", "suppressed", PointState.SUPPRESSED),
                    new Qualifier("*", "suppressed", PointState.SUPPRESSED),
                    new Qualifier(":", "not-available", PointState.UNAVAILABLE),
                    new Qualifier("NA", "not-available", PointState.UNAVAILABLE),
                    new Qualifier("N/A", "not-available", PointState.UNAVAILABLE),
                    new Qualifier("null", "not-available", PointState.UNAVAILABLE),
                    new Qualifier("-", "not-available", PointState.UNAVAILABLE),
                    new Qualifier("..", "not-available", PointState.UNAVAILABLE));

    static final Qualifier EMPTY = new Qualifier("", "empty", PointState.UNAVAILABLE);

    static Optional<Qualifier> of(String mark) {
        return ALL.stream().filter(q -> q.mark.equalsIgnoreCase(mark)).findFirst();
    }
}
