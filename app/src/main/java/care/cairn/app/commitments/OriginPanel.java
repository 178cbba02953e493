package care.cairn.app.commitments;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a commitment came from, if not from a decision: given by the module that brought it in. */
public interface OriginPanel {

    /**
     * The row of a log that a commitment was made from.
     *
     * @param path of the page of the log
     * @param sentence which row of which log it is
     * @param source the row as it stood there, or null where it is erased or not for this reader
     */
    record Origin(String path, String sentence, @Nullable String source) {}

    Optional<Origin> of(UUID commitment, boolean member);
}
