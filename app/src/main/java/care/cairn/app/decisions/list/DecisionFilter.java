package care.cairn.app.decisions.list;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions a list shows.
 *
 * @param state {@code open}, {@code decided} or "" for all
 * @param body of this body only, or null
 * @param partner only where this partner has a seat, or null
 * @param q words of the question or its number, or ""
 */
public record DecisionFilter(String state, @Nullable UUID body, @Nullable UUID partner, String q) {
    public boolean any() {
        return !state.isEmpty() || body != null || partner != null || !q.isEmpty();
    }
}
