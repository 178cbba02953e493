package care.cairn.app.commitments;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A commitment as minutes tell of it.
 *
 * @param what null where it is erased
 * @param person who answers for it, or is asked to
 * @param ends by when
 * @param stateKey of the word for where it stands
 */
public record CommitmentMinute(
        UUID id,
        int number,
        @Nullable String what,
        String partnerName,
        UUID person,
        LocalDate ends,
        String stateKey,
        String stateStyle) {
    public String path() {
        return "/commitments/" + id;
    }
}
