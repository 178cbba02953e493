package care.cairn.app.partnership;

import care.cairn.app.ledger.Act;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A committee, board, working group or panel, with its terms.
 *
 * @param parent the body above it, or null
 */
public record Body(UUID id, String name, @Nullable UUID parent, Terms terms, LocalDate since) {

    public static String subject(UUID body) {
        return "body/" + body;
    }

    /**
     * What a body may do and how.
     *
     * @param remit what it may decide, in plain words
     * @param rule the decision rule by which it decides unless it says otherwise, such as consent/1
     * @param quorum how many voting seats must give a position
     * @param sectors sectors of which at least one seat must give a position
     * @param noticeDays days between papers and meeting
     * @param openDays days for which a proposal is open unless its proposer says otherwise
     */
    public record Terms(
            String remit,
            String rule,
            int quorum,
            List<String> sectors,
            String rhythm,
            int noticeDays,
            int openDays) {
        public Terms {
            sectors = List.copyOf(sectors);
        }
    }

    /** A body was set up. */
    public record Founded(
            UUID body, String name, @Nullable UUID parent, Terms terms, LocalDate since)
            implements Act {
        @Override
        public String subject() {
            return Body.subject(body);
        }
    }

    /** A body's terms changed. */
    public record TermsChanged(UUID body, Terms terms) implements Act {
        @Override
        public String subject() {
            return Body.subject(body);
        }
    }
}
