package care.cairn.app.exchange.mapping;

import care.cairn.app.commitments.Terms;
import care.cairn.app.ledger.Words;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a row of a log says, once it could be read. */
public sealed interface LogRow {

    /** The number of the row in the file. */
    int number();

    /** By which the row is known again, whatever file it comes with. */
    String key();

    /** The reference that the log gives it, or "". */
    String reference();

    /** In one sentence. */
    String what();

    /** All its cells under the names of their columns, as they stand in the file. */
    String source();

    /**
     * Something that somebody is to answer for.
     *
     * @param owner the name as the log writes it
     * @param due the day that the log gives, or null
     */
    record Action(
            int number,
            String key,
            String reference,
            Terms terms,
            String owner,
            @Nullable LocalDate due,
            String source)
            implements LogRow {
        @Override
        public String what() {
            return terms.what().orEmpty();
        }
    }

    /**
     * Something that was decided elsewhere.
     *
     * @param body ours, or null where it is none of ours
     */
    record Decided(
            int number,
            String key,
            String reference,
            LocalDate on,
            @Nullable UUID body,
            Words bodyName,
            Words title,
            Words text,
            Words reason,
            String source)
            implements LogRow {
        @Override
        public String what() {
            return title.orEmpty();
        }
    }
}
