package care.cairn.app.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which acts of the record are shown.
 *
 * @param noun the beginning of their kind, such as {@code decision}, or ""
 * @param partner for whom somebody acted, or null for all
 * @param from the first day, or null
 * @param to the last day, or null
 */
record RecordFilter(
        String noun, @Nullable UUID partner, @Nullable LocalDate from, @Nullable LocalDate to) {

    public boolean any() {
        return !noun.isEmpty() || partner != null || from != null || to != null;
    }
}
