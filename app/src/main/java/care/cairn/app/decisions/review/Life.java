package care.cairn.app.decisions.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The life of an approved decision, worked out for a day from what the record says.
 *
 * @param ends the day on which it ends by itself, or null
 * @param review the day on which it is looked at again, or null
 * @param over {@code stopped} or {@code superseded} once a review said so, else ""
 * @param ratifyBy the day by which an urgent act is to be ratified, or null
 * @param ratified whether it was
 */
public record Life(
        @Nullable LocalDate ends,
        @Nullable LocalDate review,
        String over,
        @Nullable LocalDate ratifyBy,
        boolean ratified) {

    /** The key of where it stands that day, or "" while it simply holds. */
    public String state(LocalDate today) {
        if (!over.isEmpty()) {
            return over;
        }
        if (ratifyBy != null && !ratified && ratifyBy.isBefore(today)) {
            return "unratified";
        }
        if (ends != null && ends.isBefore(today)) {
            return "ended";
        }
        return review != null && review.isBefore(today) ? "expired" : "";
    }

    /** Whether those who made it are asked to look at it by a day. */
    public boolean asksBy(LocalDate day) {
        return over.isEmpty()
                && ((review != null && !review.isAfter(day))
                        || (ratifyBy != null && !ratified && !ratifyBy.isAfter(day)));
    }
}
