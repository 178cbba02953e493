package care.cairn.app.learning;

import care.cairn.app.measures.MeasurePanel;
import care.cairn.app.web.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The changes that were to move a measure, on its page, and the way to its line of sight. */
@Configuration(proxyBeanMethods = false)
class LearningPanel {

    /** What the panel shows. */
    record Tried(UUID measure, List<CyclePage.Turn> turns) {}

    @Bean
    @Order(40)
    MeasurePanel changesTried(CycleRows rows) {
        return (measure, series, viewer) ->
                Optional.of(
                        new MeasurePanel.Panel(
                                MeasurePanel.Place.SIDE,
                                "learning/panel :: tried",
                                new Tried(measure.id(), turns(rows, measure.id(), viewer))));
    }

    private static List<CyclePage.Turn> turns(CycleRows rows, UUID measure, Viewer viewer) {
        return rows.onMeasure(measure).stream()
                .map(row -> {
                    var state = row.state(viewer.today(), viewer.zone());
                    return new CyclePage.Turn(row, state, CycleRow.style(state));
                })
                .toList();
    }
}
