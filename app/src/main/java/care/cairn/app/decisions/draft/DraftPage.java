package care.cairn.app.decisions.draft;

import care.cairn.app.decisions.Proposal;
import care.cairn.app.decisions.amendment.Difference;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything on the page of a draft.
 *
 * @param state {@code writing}, {@code shared}, {@code opened} or {@code withdrawn}
 * @param author the name of its author, or null where erased
 * @param versions those that the viewer may read
 * @param changes from the version before to the newest
 * @param evidence what its measures say today
 * @param writes whether the viewer writes it
 */
record DraftPage(
        Preparation it,
        String state,
        String bodyName,
        @Nullable String author,
        List<Writer> writers,
        List<Version> versions,
        List<Difference.Piece> changes,
        List<Proposal.Evidence> evidence,
        @Nullable String withdrawnWhy,
        boolean writes,
        boolean authors) {

    record Writer(UUID person, @Nullable String name) {}

    record Version(int version, @Nullable String note, @Nullable String by, Instant at) {}

    public Version newest() {
        return versions.getLast();
    }
}
