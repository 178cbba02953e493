package care.cairn.app.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A link by which one person may set a password, once and for some days. */
record Invitation(
        UUID id,
        UUID person,
        String login,
        Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable Instant withdrawnAt) {

    boolean good(Instant at) {
        return usedAt == null && withdrawnAt == null && at.isBefore(expiresAt);
    }
}
