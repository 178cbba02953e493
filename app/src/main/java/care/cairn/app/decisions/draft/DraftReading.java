package care.cairn.app.decisions.draft;

import care.cairn.app.decisions.Yardsticks;
import care.cairn.app.decisions.amendment.Difference;
import care.cairn.app.ledger.Names;
import care.cairn.app.partnership.Bodies;
import care.cairn.app.partnership.Body;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Viewer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads drafts for their pages. */
@Component
@Transactional(readOnly = true)
class DraftReading {
    private final PreparationStore store;
    private final Bodies bodies;
    private final Names names;
    private final Yardsticks yardsticks;
    private final JdbcClient jdbc;

    DraftReading(
            PreparationStore store,
            Bodies bodies,
            Names names,
            Yardsticks yardsticks,
            JdbcClient jdbc) {
        this.store = store;
        this.bodies = bodies;
        this.names = names;
        this.yardsticks = yardsticks;
        this.jdbc = jdbc;
    }

    /** A draft in a list, with names for ids. */
    record Line(PreparationStore.Row row, String bodyName, @Nullable String author) {
        public String state() {
            return row.withdrawn()
                    ? "withdrawn"
                    : row.decision() != null ? "opened" : row.shared() ? "shared" : "writing";
        }
    }

    /** Those that the viewer writes. */
    List<Line> mine(Viewer viewer) {
        var person = viewer.person();
        return person == null ? List.of() : lines(store.writtenBy(person));
    }

    /** Those that others put before the partnership. */
    List<Line> shared(Viewer viewer) {
        var mine = mine(viewer).stream().map(it -> it.row().id()).collect(Collectors.toSet());
        return lines(store.shared().stream().filter(it -> !mine.contains(it.id())).toList());
    }

    private List<Line> lines(List<PreparationStore.Row> rows) {
        var named = bodies.all().stream().collect(Collectors.toMap(Body::id, Body::name));
        var people =
                names.people(
                        rows.stream()
                                .map(PreparationStore.Row::author)
                                .collect(Collectors.toSet()));
        return rows.stream()
                .map(it -> new Line(it, named.getOrDefault(it.body(), ""), people.get(it.author())))
                .toList();
    }

    /**
     * Whether the viewer may read a draft.
     *
     * @throws MissingException if there is none
     */
    boolean readable(UUID id, Viewer viewer) {
        return readable(
                store.load(id, false).orElseThrow(() -> new MissingException("drafts.missing")),
                viewer);
    }

    private static boolean readable(Preparation it, Viewer viewer) {
        var person = viewer.person();
        return it.decision() != null
                || (viewer.signedIn() && it.shared())
                || (person != null && it.writtenBy(person));
    }

    /**
     * The page of a draft.
     *
     * @throws MissingException if there is none, or the viewer may not read it
     */
    DraftPage page(UUID id, Viewer viewer) {
        var it = store.load(id, false).orElseThrow(() -> new MissingException("drafts.missing"));
        if (!readable(it, viewer)) {
            throw new MissingException("drafts.missing");
        }
        var person = viewer.person();
        boolean writes = person != null && it.writtenBy(person);
        int from = writes ? 1 : Math.max(1, it.sharedFrom());
        var raw = store.versions(id).stream().filter(v -> v.version() >= from).toList();
        Set<UUID> ids = new HashSet<>(store.writers(id));
        ids.add(it.author());
        raw.forEach(v -> {
            if (v.by() != null) {
                ids.add(v.by());
            }
        });
        var people = names.people(ids);
        return new DraftPage(
                it,
                state(it),
                bodies.find(it.body()).map(Body::name).orElse(""),
                people.get(it.author()),
                store.writers(id).stream()
                        .map(w -> new DraftPage.Writer(w, people.get(w)))
                        .toList(),
                raw.stream().map(v -> version(v, people)).toList(),
                changes(id, it.version(), from),
                it.sketch().measures().stream()
                        .flatMap(m -> yardsticks.read(m, viewer.today()).stream())
                        .toList(),
                why(id),
                writes && it.alive() && !viewer.past(),
                person != null && it.author().equals(person));
    }

    private static String state(Preparation it) {
        return it.withdrawn()
                ? "withdrawn"
                : it.decision() != null ? "opened" : it.shared() ? "shared" : "writing";
    }

    private static DraftPage.Version version(
            PreparationStore.Version it, Map<UUID, String> people) {
        return new DraftPage.Version(
                it.version(), it.note(), it.by() == null ? null : people.get(it.by()), it.at());
    }

    private List<Difference.Piece> changes(UUID id, int version, int from) {
        if (version <= from) {
            return List.of();
        }
        var before = store.sketch(id, version - 1).text().text();
        var after = store.sketch(id, version).text().text();
        return before == null || after == null || before.equals(after)
                ? List.of()
                : Difference.between(before, after);
    }

    private @Nullable String why(UUID id) {
        return jdbc.sql("select coalesce(withdrawn_why, '') from preparation where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .filter(it -> !Objects.equals(it, ""))
                .orElse(null);
    }
}
