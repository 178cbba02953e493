package care.cairn.app.decisions.objection;

import care.cairn.app.ledger.Entry;
import care.cairn.app.ledger.Words;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The objections to one decision.
 *
 * @param byId in the order raised
 */
public record Objections(Map<UUID, Objection> byId) {

    public static final Objections NONE = new Objections(Map.of());

    public Objections apply(Entry entry, Objection.Step step) {
        var by = entry.author().person();
        var next = new LinkedHashMap<>(byId);
        switch (step) {
            case Objection.Tested it -> {
                var found = new Objection.Test(it.finding(), it.note(), by, entry.at());
                next.computeIfPresent(it.objection(), (k, o) -> o.tested(found));
            }
            case Objection.Settled it -> {
                var how = new Objection.Settlement(it.way(), it.reason(), 0, by, entry.at());
                next.computeIfPresent(it.objection(), (k, o) -> o.settled(how));
            }
        }
        return new Objections(next);
    }

    /** A position raises an objection; any other position of the same seat withdraws it. */
    public Objections answered(
            UUID seat, @Nullable UUID raised, Words reason, @Nullable UUID by, Instant at) {
        var next = new LinkedHashMap<>(byId);
        if (raised != null) {
            var anew = new Objection(raised, seat, reason, by, at, null, null);
            next.merge(raised, anew, (old, it) -> old.reworded(reason));
            return new Objections(next);
        }
        var withdrawn = new Objection.Settlement(Objection.WITHDRAWN, reason, 0, by, at);
        next.replaceAll((k, o) -> o.seat().equals(seat) && o.open() ? o.settled(withdrawn) : o);
        return new Objections(next);
    }

    /** A new version of the text takes some up. */
    public Objections integrated(
            Collection<UUID> taken, int version, Words reason, @Nullable UUID by, Instant at) {
        var next = new LinkedHashMap<>(byId);
        var how = new Objection.Settlement(Objection.INTEGRATED, reason, version, by, at);
        taken.forEach(objection -> next.computeIfPresent(objection, (k, o) -> o.settled(how)));
        return new Objections(next);
    }

    /** The one that a seat has open. */
    public Optional<Objection> openOf(UUID seat) {
        return byId.values().stream().filter(o -> o.seat().equals(seat) && o.open()).findFirst();
    }

    public Optional<Objection> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Whether one was given to a wider circle. */
    public boolean escalated() {
        return byId.values().stream().anyMatch(o -> o.settledAs(Objection.ESCALATED));
    }
}
