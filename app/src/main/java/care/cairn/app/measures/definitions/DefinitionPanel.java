package care.cairn.app.measures.definitions;

import care.cairn.app.measures.Measure;
import care.cairn.app.measures.MeasurePanel;
import care.cairn.app.measures.MeasureSeries;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads from a measure to its definition and its loads, and an analyst to what may be done. */
@Component
@Order(90)
class DefinitionPanel implements MeasurePanel {

    /**
     * What is shown.
     *
     * @param keeps whether the viewer may change the measure now
     */
    record Shown(String key, boolean keeps, List<String> acts) {}

    @Override
    public Optional<Panel> panel(Measure measure, MeasureSeries series, Viewer viewer) {
        boolean keeps = viewer.is(Role.ANALYST) && !viewer.past();
        return Optional.of(
                new Panel(
                        Place.SIDE,
                        "measures/definitions/panel :: panel",
                        new Shown(
                                measure.key(),
                                keeps,
                                List.of(
                                        "targets", "steward", "chart", "rebases", "ghosts",
                                        "use"))));
    }
}
