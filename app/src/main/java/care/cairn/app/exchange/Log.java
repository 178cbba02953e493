package care.cairn.app.exchange;

import care.cairn.app.exchange.mapping.Mapping;
import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A log of actions or decisions that came in from somebody's spreadsheet: its acts. */
public final class Log {
    public static final String NOUN = "log";
    public static final String EARLIER = "earlier-decision";
    static final String MAPPING = "log-mapping";

    private Log() {}

    public static String subject(UUID log) {
        return NOUN + "/" + log;
    }

    /**
     * A log was taken in; what became of its rows follows.
     *
     * @param number by which people call it, from 1 on
     * @param kind {@code actions} or {@code decisions}
     * @param file what its sender calls it
     * @param digest its SHA-256, hexadecimal
     * @param taken how many rows were new
     * @param leftOut how many were left out for their state
     * @param hereBefore how many had been here before
     */
    public record TakenIn(
            UUID id,
            int number,
            String kind,
            Words file,
            String digest,
            int taken,
            int leftOut,
            int hereBefore)
            implements Act {
        @Override
        public String subject() {
            return Log.subject(id);
        }
    }

    /**
     * A row of it, as it stood there.
     *
     * @param line its number in the file
     * @param key by which it is known again
     * @param source all its cells under the names of their columns
     * @param became the subject that was made from it
     */
    public record RowKept(UUID id, int line, String key, Words source, String became)
            implements Act {
        @Override
        public String subject() {
            return Log.subject(id);
        }
    }

    /**
     * Something that was decided elsewhere, as a log says: never decided here, by no rule of ours.
     *
     * @param body where one of ours is meant, or null
     */
    public record Noted(
            UUID id,
            int number,
            UUID log,
            int line,
            LocalDate decided,
            @Nullable UUID body,
            Words bodyName,
            Words title,
            Words text,
            Words reason,
            Words reference)
            implements Act {
        @Override
        public String subject() {
            return EARLIER + "/" + id;
        }

        @Override
        public List<String> follows() {
            return List.of(Log.subject(log));
        }
    }

    /**
     * A log was taken back: what nobody had accepted of it ended, and its records are withdrawn.
     */
    public record TakenBack(UUID id, Words reason) implements Act {
        @Override
        public String subject() {
            return Log.subject(id);
        }
    }

    /** How logs of these columns are read was kept for the next one. */
    public record MappingKept(UUID id, Mapping mapping) implements Act {
        @Override
        public String subject() {
            return MAPPING + "/" + id;
        }
    }
}
