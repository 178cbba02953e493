package care.cairn.app.ledger;

import care.cairn.app.web.Viewer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a person, by a random id that never tells who it is, and the partner acted for; or the
 * clock, which has neither.
 */
public record Author(@Nullable UUID person, @Nullable UUID partner) {

    /** What happens by itself, at its time. */
    public static final Author CLOCK = new Author(null, null);

    public static Author of(Viewer viewer) {
        return new Author(viewer.requirePerson(), viewer.partner());
    }
}
