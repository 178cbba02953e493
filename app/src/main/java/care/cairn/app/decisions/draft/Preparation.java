package care.cairn.app.decisions.draft;

import static care.cairn.app.web.Result.done;
import static care.cairn.app.web.Result.refused;

import care.cairn.app.decisions.Proposal;
import care.cairn.app.decisions.Who;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal on its way: written by its author and whoever is invited, then put before the
 * partnership for questions, at last opened or given up.
 *
 * @param writers those who were invited to write with the author
 * @param sharedFrom the first version that the partnership may read, or 0 while only writers may
 * @param decision that was opened from it, or null
 * @param withdrawn whether it was given up
 */
public record Preparation(
        UUID id,
        UUID body,
        UUID author,
        Set<UUID> writers,
        Sketch sketch,
        int version,
        int sharedFrom,
        @Nullable UUID decision,
        boolean withdrawn) {

    /** The noun of its subject in the record. */
    public static final String NOUN = "draft";

    private static final int WRITERS = 20;

    public Preparation {
        writers = Set.copyOf(writers);
    }

    public static String subject(UUID id) {
        return NOUN + "/" + id;
    }

    public boolean shared() {
        return sharedFrom > 0;
    }

    /** Whether it is still being worked on. */
    public boolean alive() {
        return decision == null && !withdrawn;
    }

    public boolean writtenBy(UUID person) {
        return author.equals(person) || writers.contains(person);
    }

    static Result<Drafting.Begun> begin(UUID id, UUID body, Sketch sketch, List<String> follows) {
        var no = sketch.cannotBeSaved();
        return no.isPresent()
                ? refused(no.get())
                : done(new Drafting.Begun(id, body, sketch, follows));
    }

    Result<Drafting.Edited> edit(Who who, UUID to, Sketch next, Words note) {
        var no =
                may(who).or(next::cannotBeSaved)
                        .or(() ->
                                note.orEmpty().length() > Proposal.TEXT
                                        ? Optional.of(
                                                Refusal.at(
                                                        "note",
                                                        "decisions.refusal.long",
                                                        Proposal.TEXT))
                                        : Optional.empty())
                        .or(() ->
                                next.equals(sketch) && to.equals(body)
                                        ? Optional.of(Refusal.of("drafts.refusal.same"))
                                        : Optional.empty());
        return no.isPresent()
                ? refused(no.get())
                : done(new Drafting.Edited(id, version + 1, to, next, note));
    }

    Result<Drafting.Invited> invite(Who who, UUID person) {
        var no = may(who);
        if (no.isPresent()) {
            return refused(no.get());
        }
        if (writtenBy(person)) {
            return refused(Refusal.at("person", "drafts.refusal.writes-already"));
        }
        return writers.size() >= WRITERS
                ? refused(Refusal.at("person", "drafts.refusal.many", WRITERS))
                : done(new Drafting.Invited(id, person));
    }

    /** The author may send somebody off, and everybody may go. */
    Result<Drafting.Left> leave(Who who, UUID person) {
        var no = may(who);
        if (no.isPresent()) {
            return refused(no.get());
        }
        return writers.contains(person)
                        && (who.person().equals(author) || who.person().equals(person))
                ? done(new Drafting.Left(id, person))
                : refused("drafts.refusal.not-yours");
    }

    Result<Drafting.Shared> share(Who who) {
        var no = may(who);
        if (no.isPresent()) {
            return refused(no.get());
        }
        if (shared()) {
            return refused("drafts.refusal.shared");
        }
        return sketch.text().orEmpty().isEmpty()
                ? refused("drafts.refusal.nothing-to-read")
                : done(new Drafting.Shared(id, version));
    }

    Result<Drafting.Withdrawn> withdraw(Who who, Words reason) {
        var no = may(who);
        if (no.isPresent()) {
            return refused(no.get());
        }
        return reason.isEmpty()
                ? refused(Refusal.at("reason", "drafts.refusal.why-withdrawn"))
                : done(new Drafting.Withdrawn(id, reason));
    }

    /** Why it cannot be opened by this person now. */
    public Optional<Refusal> cannotOpen(Who who) {
        return may(who);
    }

    private Optional<Refusal> may(Who who) {
        if (!writtenBy(who.person())) {
            return Optional.of(Refusal.of("drafts.refusal.not-yours"));
        }
        if (decision != null) {
            return Optional.of(Refusal.of("drafts.refusal.opened"));
        }
        return withdrawn ? Optional.of(Refusal.of("drafts.refusal.withdrawn")) : Optional.empty();
    }
}
