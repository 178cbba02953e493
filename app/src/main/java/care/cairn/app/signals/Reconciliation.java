package care.cairn.app.signals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a load means for the signals of one series; pure.
 *
 * <ul>
 *   <li>An episode is raised when it touches the latest known point, so that a first load of years
 *       of history raises nothing old. Where a load brings up to {@value #CATCH_UP} periods at once
 *       to a series that had limits, an episode that touches any of them is raised, as it would
 *       have been month by month.
 *   <li>An episode that overlaps a standing signal the same way is that signal, also where limits
 *       worked out anew have moved its start: it is extended when it has new points or rules, and
 *       never raised again. Where a rebase since has absorbed the signal, what comes after it is
 *       new.
 *   <li>A signal is gone when a revision took it away, and only then: without the revision it would
 *       still be seen, with it it would not even have been seen when it was. Points that are added
 *       move limits too, but what was seen stays seen.
 * </ul>
 */
final class Reconciliation {
    /** The most new periods in a load that are news rather than history. */
    static final int CATCH_UP = 6;

    private final @Nullable Reading before;
    private final Reading now;
    private final List<Standing> standing;

    private Reconciliation(@Nullable Reading before, Reading now, List<Standing> standing) {
        this.before = before;
        this.now = now;
        this.standing = standing;
    }

    /** A signal of the series that no revision has taken away, as it was last seen. */
    record Standing(
            UUID signal,
            Way way,
            LocalDate phase,
            LocalDate from,
            LocalDate to,
            List<String> rules) {}

    /** What is to be done. */
    sealed interface Step {}

    /** A new signal. */
    record Raise(Episode episode) implements Step {}

    /** A signal goes on; {@code episode} is the whole of it so far. */
    record Extend(UUID signal, Episode episode) implements Step {}

    /** A revision of these periods took a signal away. */
    record TakeAway(UUID signal, List<LocalDate> revised) implements Step {}

    /**
     * @param before the series as it was known just before the load, if at all
     * @param now as it is known with it
     * @param standing in the order in which they were raised
     */
    static List<Step> of(Optional<Reading> before, Reading now, List<Standing> standing) {
        return new Reconciliation(before.orElse(null), now, standing).steps();
    }

    private List<Step> steps() {
        var steps = new ArrayList<Step>();
        List<Episode> episodes = now.episodes();
        var left = new ArrayList<>(standing);
        for (Standing signal : standing) {
            List<LocalDate> revised = takenAwayBy(signal, episodes);
            if (!revised.isEmpty()) {
                steps.add(new TakeAway(signal.signal(), revised));
                left.remove(signal);
            }
        }
        if (now.hasLimits()) {
            LocalDate news = news();
            episodes.stream()
                    .filter(episode -> !episode.to().isBefore(news))
                    .forEach(episode -> step(episode, left).ifPresent(steps::add));
        }
        return List.copyOf(steps);
    }

    private Optional<Step> step(Episode episode, List<Standing> left) {
        var same =
                left.stream()
                        .filter(signal -> same(signal, episode))
                        .max(Comparator.comparing(Standing::to));
        if (same.isEmpty()) {
            return Optional.of(new Raise(episode));
        }
        Standing signal = same.get();
        if (!episode.to().isAfter(signal.to()) && signal.rules().containsAll(episode.rules())) {
            return Optional.empty();
        }
        return Optional.of(new Extend(signal.signal(), joined(signal, episode)));
    }

    private static Episode joined(Standing signal, Episode episode) {
        var rules = new LinkedHashSet<>(signal.rules());
        rules.addAll(episode.rules());
        return new Episode(
                episode.way(),
                episode.phase(),
                signal.from().isBefore(episode.from()) ? signal.from() : episode.from(),
                signal.to().isAfter(episode.to()) ? signal.to() : episode.to(),
                List.copyOf(rules));
    }

    /** The first period that is news: the first after what was known, or the latest one. */
    private LocalDate news() {
        if (before == null || !before.hasLimits()) {
            return now.latest();
        }
        LocalDate known = before.latest();
        List<LocalDate> fresh =
                now.periods().stream()
                        .filter(day -> day.isAfter(known) && !day.isAfter(now.latest()))
                        .toList();
        return fresh.isEmpty() || fresh.size() > CATCH_UP ? now.latest() : fresh.getFirst();
    }

    private boolean same(Standing signal, Episode episode) {
        return episode.overlaps(signal.way(), signal.from(), signal.to())
                && (episode.phase().equals(signal.phase())
                        || seen(signal, now.until(signal.to()).episodes()));
    }

    /** The revised periods that took the signal away; none where it still stands. */
    private List<LocalDate> takenAwayBy(Standing signal, List<Episode> episodes) {
        if (before == null || seen(signal, episodes)) {
            return List.of();
        }
        List<LocalDate> revised = now.revisedSince(before);
        if (revised.isEmpty() || seen(signal, now.until(signal.to()).episodes())) {
            return List.of();
        }
        Reading unrevised = now.unrevisedSince(before);
        boolean otherwiseSeen =
                seen(signal, unrevised.episodes())
                        || seen(signal, unrevised.until(signal.to()).episodes());
        return otherwiseSeen ? revised : List.of();
    }

    private static boolean seen(Standing signal, List<Episode> episodes) {
        return episodes.stream()
                .anyMatch(it -> it.overlaps(signal.way(), signal.from(), signal.to()));
    }
}
