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
        /** Nobody has given a position. */
        NO_POSITIONS,
        /** All who answered abstained [abstentions]. */
        ONLY_ABSTENTIONS,
        /** Enough are for it [for, needed, of how many]. */
        ENOUGH_FOR,
        /** Too few are for it [for, needed, of how many]. */
        TOO_FEW_FOR,
        /** As many are for it as against it [number on each side]. */
        EVEN_VOTES,
        /** The chair's casting vote settled even votes [number on each side, choice]. */
        CASTING_VOTE,
        /** Blocks or vetoes stand against it [number]. */
        BLOCKS,
        /** More are seriously against it than is allowed [against, most, of how many]. */
        TOO_MANY_AGAINST,
        /** Some stay below the score asked for and are to be heard [number, score]. */
        SCORES_BELOW,
        /** Nobody stays below the score asked for [positions, score]. */
        NO_SCORE_BELOW,
        /** A sector has no majority for it [sector, for, cast]. */
        SECTOR_NOT_FOR,
        /** Enough sectors have a majority for it [sectors for, needed, of how many]. */
        ENOUGH_SECTORS,
        /** Too few sectors have a majority for it [sectors for, needed, of how many]. */
        TOO_FEW_SECTORS,
        /** Nobody eligible holds a role that the rule needs [role]. */
        ROLE_EMPTY,
        /** A condition of the rule is not met [condition]. */
        CONDITION_MISSING,
        /** Somebody whose word decides has not said yes [seat]. */
        DECIDER_NOT_FOR,
        /** Everybody whose word decides has said yes [number]. */
        DECIDERS_FOR,
        /** Somebody whose advice is required has not been asked [seat]. */
        ADVISER_NOT_ASKED,
        /** Advice given has not been answered [seat]. */
        ADVICE_NOT_ANSWERED,
        /** Members ask for a meeting on it [number]. */
        CALLED_IN,
        /** Nobody asks for a meeting [positions given]. */
        NOT_CALLED_IN,
        /** Somebody who was to sign is against it [seat]. */
        SIGNATORY_AGAINST,
        /** The rule has no such choice [choice]. */
        UNKNOWN_CHOICE,
        /** The rule asks for another kind of ballot. */
        OTHER_FORM,
        /** These options win [each option]. */
        WINNERS,
        /** These options are tied and a lot has to be drawn among them [each option]. */
        TIED_OPTIONS,
        /** Fewer options win than are asked for [number that win, number asked]. */
        FEWER_WINNERS,
        /** The decision has no such option [option]. */
        UNKNOWN_OPTION,
        /** No option is chosen. */
        NOTHING_CHOSEN,
        /** More options are chosen than may be [chosen, most]. */
        TOO_MANY_OPTIONS,
        /** Points for an option are out of bounds [option, points, least, most]. */
        POINTS_OUT_OF_BOUNDS,
        /** More points are given than there are [given, most]. */
        TOO_MANY_POINTS,
        /** An option is ranked twice [option]. */
        RANKED_TWICE,
        /** Options are ranked equal, which this method cannot count [each option]. */
        RANKED_EQUAL;

        /** The name in a message file, such as {@code open-objections}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
