package care.cairn.app.work;

import care.cairn.app.ledger.ActKind;
import care.cairn.app.ledger.Names;
import care.cairn.app.ledger.RecentActs;
import care.cairn.app.ledger.RecentActs.Group;
import care.cairn.app.ledger.Sight;
import care.cairn.app.ledger.SubjectLink;
import care.cairn.app.web.NewsSource;
import care.cairn.app.web.NewsSource.News;
import care.cairn.app.web.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What happened, in sentences: who did what, and where it leads. */
@Component
public class Changes {
    private static final int READ = 400;
    private static final int SHOWN = 5;
    private static final int LINKS = 3;

    private final RecentActs acts;
    private final Sight sight;
    private final Names names;
    private final ObjectProvider<NewsSource> sources;

    Changes(RecentActs acts, Sight sight, Names names, ObjectProvider<NewsSource> sources) {
        this.acts = acts;
        this.sight = sight;
        this.names = names;
        this.sources = sources;
    }

    /**
     * One sentence: a name, what was done, to what.
     *
     * @param who the person who did it last, or null for the clock or an erased name
     * @param byItself whether nobody did it
     * @param others how many more people did it
     * @param actKey the words for what was done
     * @param about the first of what it was done to
     * @param more to how many more
     */
    public record Line(
            @Nullable String who,
            boolean byItself,
            long others,
            String actKey,
            List<SubjectLink> about,
            long more,
            Instant last) {}

    /**
     * @param news what the modules tell themselves
     * @param lines what else was done, by its kind
     * @param more how many sentences are left out
     */
    public record Told(List<News> news, List<Line> lines, int more) {
        /** Without what is about these pages. */
        Told without(Set<String> pages) {
            return new Told(
                    news.stream().filter(it -> !pages.contains(Aside.page(it.path()))).toList(),
                    lines.stream()
                            .filter(line ->
                                    line.about().isEmpty()
                                            || line.about().stream()
                                                    .anyMatch(it -> !pages.contains(it.path())))
                            .toList(),
                    more);
        }

        public boolean nothing() {
            return news.isEmpty() && lines.isEmpty();
        }
    }

    /** What happened after {@code from}, as the viewer may read it. */
    public Told between(Instant from, Viewer viewer) {
        var until = viewer.at();
        var tellers = sources.stream().sorted(Comparator.comparingInt(NewsSource::order)).toList();
        var told =
                tellers.stream()
                        .flatMap(it -> it.kinds().stream())
                        .collect(Collectors.toUnmodifiableSet());
        Map<String, List<Group>> byKind =
                acts.between(from, until, READ).stream()
                        .filter(group -> !told.contains(group.kind()))
                        .collect(
                                Collectors.groupingBy(
                                        Group::kind, LinkedHashMap::new, Collectors.toList()));
        var people =
                names.people(
                        byKind.values().stream()
                                .map(groups -> groups.getFirst().actor())
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
        var links =
                sight.describe(
                        byKind.values().stream()
                                .flatMap(groups -> groups.stream().limit(LINKS))
                                .map(Group::subject)
                                .distinct()
                                .toList());
        var lines = new ArrayList<Line>();
        byKind.forEach((kind, groups) -> {
            var last = groups.getFirst();
            lines.add(
                    new Line(
                            last.actor() == null ? null : people.get(last.actor()),
                            last.actor() == null,
                            others(groups),
                            ActKind.wordKey(kind),
                            groups.stream()
                                    .limit(LINKS)
                                    .map(group -> links.get(group.subject()))
                                    .filter(Objects::nonNull)
                                    .toList(),
                            Math.max(0, groups.size() - LINKS),
                            last.last()));
        });
        return new Told(
                tellers.stream().flatMap(it -> it.between(from, until, viewer).stream()).toList(),
                List.copyOf(lines.subList(0, Math.min(SHOWN, lines.size()))),
                Math.max(0, lines.size() - SHOWN));
    }

    /** Where one thing was done by several people, they are told apart; over many things not. */
    private static long others(List<Group> groups) {
        return groups.size() == 1 ? Math.max(0, groups.getFirst().people() - 1) : 0;
    }
}
