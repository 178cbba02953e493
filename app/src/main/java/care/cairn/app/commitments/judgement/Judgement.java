package care.cairn.app.commitments.judgement;

import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A forum on its way to a judgement: its acts. The judgement itself is an act of the account. */
public final class Judgement {
    private Judgement() {}

    private static String about(UUID id) {
        return "commitment/" + id;
    }

    /**
     * A seat of the forum proposed how to judge an account.
     *
     * @param n which judgement of the account it is, from 1 on
     * @param nextStep in words
     * @param step what kind of step it is, or null where the account is accepted
     * @param seat which proposes it
     */
    public record Proposed(
            UUID id,
            int account,
            int n,
            String verdict,
            Words reason,
            Words nextStep,
            @Nullable Step step,
            UUID seat,
            String rule,
            int quorum,
            List<String> sectors,
            List<JudgingSeat> seats,
            LocalDate by)
            implements Act {
        public Proposed {
            sectors = List.copyOf(sectors);
            seats = List.copyOf(seats);
        }

        @Override
        public String subject() {
            return about(id);
        }
    }

    /** A seat said what it thinks of a proposed judgement. */
    public record Said(UUID id, int account, int n, UUID seat, String choice, Words reason)
            implements Act {
        @Override
        public String subject() {
            return about(id);
        }
    }

    /**
     * The rule did not carry the proposed judgement; the account waits for another.
     *
     * @param because the verdict of the rule
     */
    public record Fell(UUID id, int account, int n, String because) implements Act {
        @Override
        public String subject() {
            return about(id);
        }
    }
}
