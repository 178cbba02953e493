package care.cairn.app.stories;

import care.cairn.app.learning.ClosedCycles;
import care.cairn.app.learning.Cycle;
import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.ledger.Sight;
import care.cairn.app.ledger.Words;
import care.cairn.app.partnership.People;
import care.cairn.app.partnership.Person;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The stories of the partnership. */
@Service
@Transactional
public class Stories {
    private static final int MOST_LINKS = 20;

    private final StoryStore store;
    private final ClosedCycles cycles;
    private final People people;
    private final Sight sight;
    private final Ledger ledger;

    Stories(StoryStore store, ClosedCycles cycles, People people, Sight sight, Ledger ledger) {
        this.store = store;
        this.cycles = cycles;
        this.people = people;
        this.sight = sight;
        this.ledger = ledger;
    }

    /**
     * Who acts, and when.
     *
     * @param keeps whether this person keeps the programme
     */
    public record Moment(UUID person, @Nullable UUID partner, boolean keeps, Instant at) {
        public static Moment of(Viewer viewer) {
            return new Moment(
                    viewer.requirePerson(),
                    viewer.partner(),
                    viewer.is(Role.PROGRAMME),
                    viewer.at());
        }

        Story.Hand hand() {
            return new Story.Hand(person, keeps);
        }
    }

    /**
     * Begins to tell.
     *
     * @param cycle the closed cycle that it tells of, or null
     * @param follows what else it tells of; unknown subjects are left out
     */
    public Result<UUID> draft(
            @Nullable UUID cycle,
            StoryText text,
            List<UUID> named,
            List<String> follows,
            Moment moment) {
        var unknown = unknown(named);
        if (unknown != null) {
            return Result.refused(unknown);
        }
        if (cycle != null && !cycles.has(cycle)) {
            return Result.refused("stories.missing.cycle");
        }
        var from = new LinkedHashSet<String>();
        if (cycle != null) {
            from.add(Cycle.subject(cycle));
        }
        sight.describe(follows.stream().distinct().limit(MOST_LINKS).toList()).keySet().stream()
                .sorted()
                .forEach(from::add);
        return append(
                Story.draft(
                        UUID.randomUUID(),
                        store.nextNumber(),
                        cycle,
                        text,
                        named,
                        List.copyOf(from),
                        cycle != null && cycles.supported(cycle)),
                moment);
    }

    public Result<UUID> revise(UUID id, StoryText text, List<UUID> named, Moment moment) {
        var unknown = unknown(named);
        return unknown != null
                ? Result.refused(unknown)
                : act(id, moment, (it, hand) -> it.revise(hand, text, named, supported(it)));
    }

    /** Asks those named whether the latest version may be told. */
    public Result<UUID> offer(UUID id, Moment moment) {
        return act(id, moment, Story::offer);
    }

    public Result<UUID> consent(UUID id, Moment moment) {
        return act(id, moment, Story::consent);
    }

    public Result<UUID> decline(UUID id, Words reason, Moment moment) {
        return act(id, moment, (it, hand) -> it.decline(hand, reason));
    }

    /** Lets others read the latest version. */
    public Result<UUID> publish(UUID id, String audience, Moment moment) {
        return act(id, moment, (it, hand) -> it.publish(hand, audience, supported(it)));
    }

    public Result<UUID> withdraw(UUID id, Words reason, Moment moment) {
        return act(id, moment, (it, hand) -> it.withdraw(hand, reason));
    }

    private boolean supported(Story story) {
        return story.cycle() != null && cycles.supported(story.cycle());
    }

    private @Nullable Refusal unknown(List<UUID> named) {
        var missing = new ArrayList<>(named);
        missing.removeAll(people.find(named).stream().map(Person::id).toList());
        return missing.isEmpty() ? null : Refusal.at("named", "stories.refusal.unknown-person");
    }

    private Result<UUID> act(
            UUID id, Moment moment, BiFunction<Story, Story.Hand, Result<? extends Telling>> verb) {
        var story = store.hold(id).orElseThrow(() -> new MissingException("stories.missing"));
        return append(verb.apply(story, moment.hand()), moment);
    }

    private Result<UUID> append(Result<? extends Telling> asked, Moment moment) {
        return switch (asked) {
            case Result.Done<? extends Telling> it -> {
                Telling act = it.value();
                ledger.append(act, new Author(moment.person(), moment.partner()), moment.at());
                yield Result.done(act.story());
            }
            case Result.Refused<? extends Telling> it -> Result.refused(it.refusal());
        };
    }
}
