package care.cairn.app.commitments.judgement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed to happen after an account that was not simply accepted: help first.
 *
 * @param kind one of {@link #LADDER}
 * @param partner who does it, such as who lends a trainer, or null where the holder does
 * @param partnerName its name as it was then, or ""
 * @param by until when, or null
 */
public record Step(
        String kind, @Nullable UUID partner, String partnerName, @Nullable LocalDate by) {

    /** From support to consequences; whoever climbs it begins at its foot. */
    public static final List<String> LADDER =
            List.of("help", "visit", "plan", "escalation", "statement");

    /** Those of them that help. */
    public static final List<String> SUPPORTIVE = LADDER.subList(0, 3);
}
