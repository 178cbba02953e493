package care.cairn.app.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as minutes tell of it.
 *
 * @param question null where it is erased
 * @param rule the key of its rule
 * @param word of the rule on the screen, such as {@code decisions.rule.consent}
 * @param open whether positions are taken now
 * @param stateKey of the word for where it stands
 * @param settled whether nothing that is still to come can change the outcome
 * @param seats every seat of its electorate
 * @param counted how many voting seats count with what they said
 * @param waiting how many positions wait for the word of their holder
 * @param eligible how many voting seats could give one
 * @param outcome how it ended, or null
 * @param statement its outcome in words, or null
 * @param review when it is looked at again, or null
 */
public record DecisionMinute(
        UUID id,
        int number,
        @Nullable String question,
        String rule,
        String word,
        boolean open,
        String stateKey,
        String stateStyle,
        boolean settled,
        Instant closes,
        List<Said> seats,
        int counted,
        int waiting,
        int eligible,
        @Nullable String outcome,
        @Nullable String statement,
        @Nullable String conditions,
        @Nullable LocalDate effective,
        @Nullable LocalDate review) {
    public DecisionMinute {
        seats = List.copyOf(seats);
    }

    /**
     * A seat and what it said.
     *
     * @param choice what it said, or "" while it said nothing or where nobody is told
     * @param style of its tag
     * @param waits whether its holder has yet to confirm it
     * @param recused whether it withdrew because of an interest
     * @param dissents whether it stands against the proposal or with a worry
     */
    public record Said(
            UUID seat,
            String partnerName,
            String title,
            boolean voting,
            @Nullable UUID holder,
            @Nullable UUID deputy,
            String choice,
            String style,
            @Nullable String reason,
            boolean waits,
            boolean recused,
            boolean dissents) {}

    public String path() {
        return "/decisions/" + id;
    }

    /** Those whose position stands against it or with a worry. */
    public List<Said> dissent() {
        return seats.stream().filter(Said::dissents).toList();
    }
}
