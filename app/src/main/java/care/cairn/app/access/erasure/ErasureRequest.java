package care.cairn.app.access.erasure;

import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Erasure;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That the words of some entries be erased: asked by one person, for another one to approve.
 *
 * @param entries whose words would go
 * @param asker who asked, or null where a command did
 * @param approver who is asked to approve it
 * @param outcome approved or declined, or null while nobody has said
 * @param decided when it was, or null
 */
public record ErasureRequest(
        UUID id,
        List<Long> entries,
        Erasure.Ground ground,
        UUID asker,
        UUID approver,
        Instant asked,
        @Nullable String outcome,
        @Nullable Instant decided) {
    static final String APPROVED = "approved";
    static final String DECLINED = "declined";

    public ErasureRequest {
        entries = List.copyOf(entries);
    }

    /** An act about a request; none of them has words, which could name somebody again. */
    public sealed interface Event extends Act {
        UUID request();

        /** The first entry whose words are meant. */
        long entry();

        @Override
        default String subject() {
            return "entry/" + entry();
        }
    }

    /** Somebody asked another one to approve that words be erased. */
    public record Asked(
            UUID request, long entry, List<Long> entries, Erasure.Ground ground, UUID approver)
            implements Event {
        public Asked {
            entries = List.copyOf(entries);
        }
    }

    /** The one who was asked approved it; that the words were erased is an act of its own. */
    public record Approved(UUID request, long entry) implements Event {}

    /** The one who was asked declined: the words stay. */
    public record Declined(UUID request, long entry) implements Event {}

    static Result<Asked> ask(
            UUID request,
            List<Long> entries,
            Erasure.Ground ground,
            UUID asker,
            UUID approver,
            boolean waiting) {
        if (asker.equals(approver)) {
            return Result.refused(Refusal.at("approver", "erasure.two-approvers"));
        }
        if (entries.isEmpty()) {
            return Result.refused("erasure.no-words");
        }
        if (waiting) {
            return Result.refused("erasure.asked-already");
        }
        return Result.done(new Asked(request, entries.getFirst(), entries, ground, approver));
    }

    Result<Approved> approve(UUID person) {
        return mayAnswer(person) instanceof Result.Refused<UUID>(var refusal)
                ? Result.refused(refusal)
                : Result.done(new Approved(id, entries.getFirst()));
    }

    Result<Declined> decline(UUID person) {
        return mayAnswer(person) instanceof Result.Refused<UUID>(var refusal)
                ? Result.refused(refusal)
                : Result.done(new Declined(id, entries.getFirst()));
    }

    private Result<UUID> mayAnswer(UUID person) {
        if (!person.equals(approver)) {
            return Result.refused("erasure.not-yours");
        }
        return outcome != null ? Result.refused("erasure.answered") : Result.done(id);
    }
}
