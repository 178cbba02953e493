package care.cairn.app.stories;

import care.cairn.app.decisions.LearnedSource;
import care.cairn.app.learning.ClosedCycles;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What was tried on the same measures before, for whoever writes the next proposal. */
@Component
class LearnedBefore implements LearnedSource {
    private static final int MOST = 5;

    private final ClosedCycles cycles;
    private final StoryRows stories;

    LearnedBefore(ClosedCycles cycles, StoryRows stories) {
        this.cycles = cycles;
        this.stories = stories;
    }

    @Override
    public List<Learned> about(List<UUID> measures, Viewer viewer) {
        List<Learned> learned = new ArrayList<>();
        for (UUID measure : measures) {
            var filter = new ClosedCycles.Filter(null, null, measure, "", "");
            for (var line : cycles.lines(filter, new Page(1, MOST, MOST), viewer)) {
                if (learned.size() < MOST
                        && learned.stream().noneMatch(it -> it.path().equals(line.path()))) {
                    learned.add(
                            new Learned(
                                    line.path(),
                                    line.title(),
                                    line.predicted().isEmpty()
                                            ? ""
                                            : line.predicted().getFirst().outcome(),
                                    line.predicted().isEmpty()
                                            ? ""
                                            : line.predicted().getFirst().style(),
                                    line.ended(),
                                    stories.ofCycle(line.id(), viewer.signedIn()).stream()
                                            .map(StoryRows.Line::path)
                                            .findFirst()
                                            .orElse("")));
                }
            }
        }
        return learned;
    }
}
