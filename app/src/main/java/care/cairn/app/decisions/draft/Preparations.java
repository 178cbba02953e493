package care.cairn.app.decisions.draft;

import care.cairn.app.decisions.Who;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.ledger.Sight;
import care.cairn.app.ledger.Words;
import care.cairn.app.partnership.Bodies;
import care.cairn.app.partnership.People;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The drafts of the partnership. */
@Service
@Transactional
public class Preparations {
    private static final int MOST_LINKS = 20;

    private final PreparationStore store;
    private final Bodies bodies;
    private final People people;
    private final Sight sight;
    private final Ledger ledger;

    Preparations(PreparationStore store, Bodies bodies, People people, Sight sight, Ledger ledger) {
        this.store = store;
        this.bodies = bodies;
        this.people = people;
        this.sight = sight;
        this.ledger = ledger;
    }

    @Transactional(readOnly = true)
    public Optional<Preparation> find(UUID id) {
        return store.load(id, false);
    }

    /** The subjects that a draft answers. */
    @Transactional(readOnly = true)
    public List<String> follows(UUID id) {
        return store.follows(id);
    }

    /** Why a decision cannot be opened from this draft by this person; holds the draft. */
    public Optional<Refusal> cannotOpen(UUID id, Who who) {
        return held(id).cannotOpen(who);
    }

    /**
     * Begins a draft, whose author is who begins it.
     *
     * @param follows the subjects that it answers; unknown ones are left out
     */
    public Result<UUID> begin(UUID body, Sketch sketch, List<String> follows, Who who, Instant at) {
        if (bodies.find(body).isEmpty()) {
            return Result.refused(Refusal.at("body", "decisions.refusal.no-such-body"));
        }
        var known = sight.describe(follows.stream().distinct().limit(MOST_LINKS).toList());
        return append(
                Preparation.begin(
                        UUID.randomUUID(), body, sketch, known.keySet().stream().sorted().toList()),
                who,
                at);
    }

    public Result<UUID> edit(UUID id, UUID body, Sketch sketch, Words note, Who who, Instant at) {
        if (bodies.find(body).isEmpty()) {
            return Result.refused(Refusal.at("body", "decisions.refusal.no-such-body"));
        }
        return act(id, who, at, it -> it.edit(who, body, sketch, note));
    }

    /** Asks a person of the partnership to write with the author. */
    public Result<UUID> invite(UUID id, UUID person, LocalDate today, Who who, Instant at) {
        if (people.find(person).filter(it -> it.on(today)).isEmpty()) {
            return Result.refused(Refusal.at("person", "seat.person-not-here"));
        }
        return act(id, who, at, it -> it.invite(who, person));
    }

    public Result<UUID> leave(UUID id, UUID person, Who who, Instant at) {
        return act(id, who, at, it -> it.leave(who, person));
    }

    public Result<UUID> share(UUID id, Who who, Instant at) {
        return act(id, who, at, it -> it.share(who));
    }

    public Result<UUID> withdraw(UUID id, Words reason, Who who, Instant at) {
        return act(id, who, at, it -> it.withdraw(who, reason));
    }

    private Preparation held(UUID id) {
        return store.load(id, true).orElseThrow(() -> new MissingException("drafts.missing"));
    }

    private Result<UUID> act(
            UUID id,
            Who who,
            Instant at,
            Function<Preparation, Result<? extends Drafting.Step>> verb) {
        return append(verb.apply(held(id)), who, at);
    }

    private Result<UUID> append(Result<? extends Drafting.Step> asked, Who who, Instant at) {
        return switch (asked) {
            case Result.Done<? extends Drafting.Step> it -> {
                Drafting.Step step = it.value();
                ledger.append(step, who.author(), at);
                yield Result.done(step.draft());
            }
            case Result.Refused<? extends Drafting.Step> it -> Result.refused(it.refusal());
        };
    }
}
