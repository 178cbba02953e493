package care.cairn.app.measures.definitions;

import care.cairn.app.ledger.Names;
import care.cairn.app.measures.Measure;
import care.cairn.app.measures.MeasureSeries;
import care.cairn.app.measures.Measures;
import care.cairn.app.measures.Uses;
import care.cairn.app.partnership.Bodies;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is shown of a measure's definition and of all that it has been.
 *
 * @param people the names of the people in it; those erased or unknown are left out
 */
record DefinitionPage(
        Measure measure,
        List<MeasureSeries> series,
        List<Measures.Version> versions,
        List<Measures.ChartVersion> charts,
        List<Measures.Ghost> ghosts,
        List<Uses.Refusing> refused,
        List<Measures.Withdrawn> withdrawn,
        Map<UUID, String> people,
        @Nullable String body,
        @Nullable String forum) {
    private static final int SERIES_SHOWN = 100;

    public List<MeasureSeries> shown() {
        return series.subList(0, Math.min(series.size(), SERIES_SHOWN));
    }

    public @Nullable String name(@Nullable UUID person) {
        return person == null ? null : people.get(person);
    }

    /** Reads it. */
    @Component("definitionPage")
    static class Reader {
        private final Measures measures;
        private final Uses uses;
        private final Bodies bodies;
        private final Names names;

        Reader(Measures measures, Uses uses, Bodies bodies, Names names) {
            this.measures = measures;
            this.uses = uses;
            this.bodies = bodies;
            this.names = names;
        }

        DefinitionPage of(Measure measure) {
            var versions = measures.versions(measure.id());
            var charts = measures.chartVersions(measure.id());
            var ghosts = measures.ghosts(measure.id());
            var refused = uses.refused(measure.id());
            Set<UUID> people = new HashSet<>();
            refused.forEach(r -> add(people, r.asker()));
            var withdrawn = measures.withdrawn(measure.id());
            withdrawn.forEach(w -> add(people, w.approver()));
            versions.forEach(v -> add(people, v.person()));
            charts.forEach(c -> add(people, c.person()));
            ghosts.forEach(g -> add(people, g.approver()));
            measure.rebases().forEach(r -> add(people, r.approver()));
            if (measure.steward() != null) {
                people.add(measure.steward().person());
            }
            var use = measure.definition().use();
            return new DefinitionPage(
                    measure,
                    measures.series(measure.id()),
                    versions,
                    charts,
                    ghosts,
                    refused,
                    withdrawn,
                    names.people(people),
                    body(use.body()),
                    body(use.forum()));
        }

        private static void add(Set<UUID> people, @Nullable UUID person) {
            if (person != null) {
                people.add(person);
            }
        }

        private @Nullable String body(@Nullable UUID id) {
            return id == null ? null : bodies.find(id).map(b -> b.name()).orElse(null);
        }
    }
}
