package care.cairn.app.measures;

import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Attachment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Figures that came in together, from one file.
 *
 * @param number its lasting number, from 1
 * @param source the key of the source it was read as
 * @param file the name of the file
 * @param digest SHA-256 of the file, hexadecimal
 * @param known when its figures became known
 * @param unchanged how many figures were known already and are the same
 * @param person who loaded it, or null for the clock
 * @param entry the place in the record
 */
public record Load(
        int number,
        String source,
        String file,
        String digest,
        LocalDate known,
        int added,
        int revised,
        int unchanged,
        Instant at,
        @Nullable UUID person,
        long entry) {

    /** A way to read files of one kind was kept. */
    public record SourceMapped(String source, int version, String mapping) implements Act {
        @Override
        public String subject() {
            return "source/" + source;
        }
    }

    public static String subject(int load) {
        return "load/" + load;
    }

    /**
     * Figures were loaded.
     *
     * @param sourceVersion the version of the source's mapping; 0 is the one built in
     * @param byLag whether each new figure became known by the lag of its measure and not all on
     *     one day
     * @param points the added and revised points, a line each; see {@link PointLines}
     */
    public record Loaded(
            int load,
            String source,
            int sourceVersion,
            String file,
            String digest,
            LocalDate known,
            boolean byLag,
            int added,
            int revised,
            int unchanged,
            Attachment points)
            implements Act {
        @Override
        public String subject() {
            return Load.subject(load);
        }
    }
}
