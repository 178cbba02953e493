package care.cairn.core.tally.poll;

import java.util.List;
import java.util.Locale;

/**
 * One sentence of why a vote stands as it does, to be put into words from a message.
 *
 * @param key which sentence
 * @param values what the sentence speaks of, in the order that the key lists: whole numbers and
 *     names (of sectors, options, seats, choices, conditions)
 */
public record Reason(Key key, List<Object> values) {

    public Reason {
        values = List.copyOf(values);
    }

    /** A sentence with its values. */
    public static Reason of(Key key, Object... values) {
        return new Reason(key, List.of(values));
    }

    /** Every sentence that a rule can say; the values of each in brackets. */
    public enum Key {
        /** There is no voting seat. */
        NOBODY_ELIGIBLE,
        /** Every voting seat has an interest [number of them]. */
        EVERYONE_RECUSED,
        /** Too few positions [given, needed]. */
        TOO_FEW_POSITIONS,
        /** Too few positions of a sector [sector, given, needed]. */
        SECTOR_MISSING,
        /** Fewer seats are eligible than the quorum asks [eligible, needed]. */
        QUORUM_OUT_OF_REACH,
        /** Fewer seats of a sector are eligible than the quorum asks [sector, eligible, needed]. */
        SECTOR_OUT_OF_REACH,
        /** Objections stand open [number]. */
        OPEN_OBJECTIONS,
        /** No objection stands open [positions given]. */
        NO_OPEN_OBJECTION,
        /** Not everybody asked has answered [seats that have not]. */
        NOT_ALL_ANSWERED,
        /** The rule has no such choice [choice]. */
        UNKNOWN_CHOICE,
        /** The rule asks for another kind of ballot. */
        OTHER_FORM;

        /** The name in a message file, such as {@code open-objections}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
