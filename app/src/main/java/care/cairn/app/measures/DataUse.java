package care.cairn.app.measures;

import care.cairn.app.ledger.Act;
import care.cairn.app.web.Label;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a number is for, said before it is used.
 *
 * @param question what it answers
 * @param purpose what it is used for, in plain words
 * @param notFor what it is not used for
 * @param readers who sees it, and at which level
 * @param feeds the decisions that it feeds, in plain words
 * @param body the body that takes those decisions, or null
 * @param answerDays within how many days the steward answers a signal
 * @param forum the body that a signal goes to after that, or null
 */
public record DataUse(
        Label question,
        Use use,
        Label purpose,
        Label notFor,
        Label readers,
        Label feeds,
        @Nullable UUID body,
        int answerDays,
        @Nullable UUID forum) {

    /** The two uses that must not be mixed; the names are codes of HL7's measure ontology. */
    public enum Use {
        /** To learn and to improve. */
        HQUALIMP,
        /** To judge how an organisation does. */
        PERFMSR
    }

    /** The same, with the bodies of this partnership. */
    public DataUse in(@Nullable UUID deciding, @Nullable UUID answering) {
        return new DataUse(
                question, use, purpose, notFor, readers, feeds, deciding, answerDays, answering);
    }

    /** The same for judgement, with what it is then used for and not. */
    DataUse judging(Label nowFor, Label nowNotFor) {
        return new DataUse(
                question,
                Use.PERFMSR,
                nowFor.blank() ? purpose : nowFor,
                nowNotFor,
                readers,
                feeds,
                body,
                answerDays,
                forum);
    }

    /**
     * A use was asked for that the statement rules out, and refused by the program.
     *
     * @param asked what the measure was to be, such as {@code commitment-bar}
     * @param asker who asked, or null for the clock
     * @param version of the definition whose statement ruled it out
     */
    public record Refused(UUID measure, String asked, @Nullable UUID asker, int version)
            implements Act {
        @Override
        public String subject() {
            return Measure.subject(measure);
        }
    }
}
