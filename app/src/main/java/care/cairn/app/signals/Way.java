package care.cairn.app.signals;

import care.cairn.core.spc.Direction;
import care.cairn.core.spc.Finding;
import java.util.Locale;

/** Which way a series went: up, down, or a pattern that has no side. */
enum Way {
    UP,
    DOWN,
    EITHER;

    static Way of(Finding finding) {
        return switch (finding.side().sign()) {
            case 1 -> UP;
            case -1 -> DOWN;
            default -> EITHER;
        };
    }

    static Way of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** The word in the record. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it means where {@code better} is the good way: better, worse or neither. */
    String effect(Direction better) {
        if (this == EITHER || better == Direction.NEUTRAL) {
            return "neither";
        }
        return (this == UP) == (better == Direction.UP) ? "better" : "worse";
    }
}
