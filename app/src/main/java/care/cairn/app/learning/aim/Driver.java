package care.cairn.app.learning.aim;

import care.cairn.app.ledger.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a driver diagram: what moves the aim, what moves that, or what could be tried.
 *
 * @param n its number within the diagram, from 1 on; it never changes
 * @param kind {@link #PRIMARY}, {@link #SECONDARY} or {@link #IDEA}
 * @param parent the driver that it moves, or null where that is the aim itself
 * @param retired whether it is no longer followed; it can be taken up again
 */
public record Driver(int n, String kind, @Nullable Integer parent, Words text, boolean retired) {
    public static final String PRIMARY = "primary";
    public static final String SECONDARY = "secondary";
    public static final String IDEA = "idea";

    /** From the aim outwards. */
    public static final List<String> KINDS = List.of(PRIMARY, SECONDARY, IDEA);

    static final int LONGEST = 200;

    /** Whether a part of that kind may hang on this one; on the aim where this is null. */
    static boolean holds(@Nullable Driver parent, String kind) {
        return switch (kind) {
            case PRIMARY -> parent == null;
            case SECONDARY -> parent != null && parent.kind().equals(PRIMARY);
            case IDEA -> parent != null && !parent.kind().equals(IDEA);
            default -> false;
        };
    }

    Driver named(Words other) {
        return new Driver(n, kind, parent, other, retired);
    }

    Driver under(@Nullable Integer other) {
        return new Driver(n, kind, other, text, retired);
    }

    Driver retired(boolean now) {
        return new Driver(n, kind, parent, text, now);
    }
}
