package care.cairn.app.commitments;

import care.cairn.app.decisions.Yardsticks;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the measure of a commitment says beside it, never of its cause: a signal in the expected
 * direction, against it, none, or nothing since it began.
 */
@Component
class Evidence {
    /** The measure moved as was expected. */
    static final String WITH = "with";

    /** The measure moved the other way. */
    static final String AGAINST = "against";

    /** There are figures since it began and no signal in them. */
    static final String NONE = "none";

    /** There is no figure since it began, or too few for a chart. */
    static final String EARLY = "early";

    private final Yardsticks yardsticks;

    Evidence(Yardsticks yardsticks) {
        this.yardsticks = yardsticks;
    }

    /** Reads each measure once, as known on a day. */
    Seen on(LocalDate known) {
        return new Seen(known);
    }

    /** What the measures said on a day. */
    final class Seen {
        private final LocalDate known;
        private final Map<UUID, Optional<Yardsticks.Movement>> read = new HashMap<>();

        private Seen(LocalDate known) {
            this.known = known;
        }

        /**
         * What a measure says of a commitment.
         *
         * @param measure none for a commitment without one
         * @param direction in which it is expected to go
         * @param since when the commitment began
         */
        String of(@Nullable UUID measure, @Nullable String direction, LocalDate since) {
            if (measure == null || direction == null) {
                return "";
            }
            var moved = read.computeIfAbsent(measure, it -> yardsticks.moved(it, known));
            if (moved.isEmpty() || !moved.get().last().isAfter(since)) {
                return EARLY;
            }
            return switch (moved.get().way()) {
                case "few" -> EARLY;
                case "none" -> NONE;
                case String way -> way.equals(direction) ? WITH : AGAINST;
            };
        }
    }

    static String style(String signal) {
        return switch (signal) {
            case WITH -> "better";
            case AGAINST -> "worse";
            case NONE -> "neutral";
            default -> "";
        };
    }
}
