package care.cairn.app.commitments.judgement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A voting seat of the forum as it stood when a judgement was proposed.
 *
 * @param recused whether it speaks for the partner that answers, and so has a voice and no vote
 */
public record JudgingSeat(
        UUID seat,
        UUID partner,
        String partnerName,
        String sector,
        @Nullable UUID holder,
        @Nullable UUID deputy,
        boolean recused) {
    public boolean heldBy(UUID person) {
        return person.equals(holder) || person.equals(deputy);
    }
}
