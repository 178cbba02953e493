package care.cairn.core.tally.election;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One stage of a count.
 *
 * @param number from 1
 * @param action what was done in it
 * @param of whose votes were passed on; empty for the first stage
 * @param lines every option in the order of the paper
 * @param nonTransferable votes that no option holds any more, at the end of the stage
 */
public record Stage(
        int number,
        Action action,
        Optional<String> of,
        List<Line> lines,
        BigDecimal nonTransferable) {

    public Stage {
        lines = List.copyOf(lines);
    }

    /** What is done in a stage. */
    public enum Action {
        /** First preferences are counted. */
        FIRST_PREFERENCES,
        /** What an elected option has above the quota is passed on. */
        SURPLUS,
        /** The ballots of an excluded option are passed on. */
        EXCLUSION
    }

    /** How an option stands at the end of a stage. */
    public enum Status {
        /** Still in the count. */
        CONTINUING,
        /** Elected in this stage or before. */
        ELECTED,
        /** Excluded: its ballots were passed on in this stage or before. */
        EXCLUDED
    }

    /**
     * An option in a stage.
     *
     * @param votes at the end of the stage
     * @param transfer votes received in it, or given away as a negative number
     */
    public record Line(String option, BigDecimal votes, BigDecimal transfer, Status status) {}
}
