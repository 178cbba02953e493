package care.cairn.app.commitments;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which commitments a list shows, and in which order.
 *
 * @param state the key of where it stands, {@code open} for all that have not ended, or ""
 * @param q words of the promise, or its number
 * @param sort {@code due}, {@code number}, {@code partner}, {@code forum} or {@code measure}
 * @param group one of {@link #GROUPS}, or "" for one list
 */
record CommitmentFilter(
        String state,
        @Nullable UUID partner,
        @Nullable UUID forum,
        @Nullable UUID measure,
        String q,
        String sort,
        String group) {
    /** By what a list can be put in groups. */
    static final List<String> GROUPS = List.of("partner", "forum", "measure", "due", "state");

    public boolean any() {
        return !state.isEmpty()
                || partner != null
                || forum != null
                || measure != null
                || !q.isEmpty();
    }
}
