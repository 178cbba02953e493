package care.cairn.app.commitments;

import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a partner answers for upward, to its own board or a regulator: a fact with its source. */
public final class Upward {
    public static final String NOUN = "upward-duty";

    /** To whom one can answer upward. */
    public static final List<String> KINDS =
            List.of("board", "regulator", "funder", "council", "members", "other");

    private Upward() {}

    /**
     * A partner answers upward for something, as a source says.
     *
     * @param kind one of {@link #KINDS}
     * @param toWhom the board, regulator or funder by its name
     * @param source where that is written, so that anybody can look it up
     * @param since from when, or null where the source does not say
     */
    public record Recorded(
            UUID id,
            UUID partner,
            String kind,
            Words toWhom,
            Words what,
            Words source,
            @Nullable LocalDate since)
            implements Act {
        @Override
        public String subject() {
            return NOUN + "/" + id;
        }

        @Override
        public List<String> follows() {
            return List.of("partner/" + partner);
        }
    }

    /** It does not hold any more, or was recorded by mistake. */
    public record Lifted(UUID id, Words reason) implements Act {
        @Override
        public String subject() {
            return NOUN + "/" + id;
        }
    }
}
