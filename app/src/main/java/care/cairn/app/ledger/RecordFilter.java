package care.cairn.app.ledger;

import care.cairn.app.web.Result;
import care.cairn.app.web.form.Typed;
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

    static final RecordFilter ALL = new RecordFilter("", null, null, null);

    /** As it was typed; to be asked within {@link Typed#read}. */
    static Result<RecordFilter> read(String noun, String partner, String from, String to) {
        return Result.done(
                new RecordFilter(
                        noun.matches("[a-z]*") ? noun : "",
                        Typed.idOrNone("partner", partner),
                        Typed.dayOrNone("from", from),
                        Typed.dayOrNone("to", to)));
    }

    public boolean any() {
        return !noun.isEmpty() || partner != null || from != null || to != null;
    }
}
