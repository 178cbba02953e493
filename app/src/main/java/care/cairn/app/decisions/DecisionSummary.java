package care.cairn.app.decisions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision in a few words, for other modules.
 *
 * @param title its question, or "" where it is erased
 * @param outcome how it ended, or null while it has not
 */
public record DecisionSummary(
        UUID id, int number, String title, UUID body, String bodyName, @Nullable String outcome) {
    public boolean approved() {
        return Closing.APPROVED.equals(outcome);
    }

    public String path() {
        return "/decisions/" + id;
    }
}
