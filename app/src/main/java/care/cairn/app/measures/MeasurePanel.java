package care.cairn.app.measures;

import care.cairn.app.web.Viewer;
import java.util.Optional;

/**
 * A part of the measure page that another module fills: signals, what they led to. A bean; beans
 * are asked in their {@code @Order}.
 */
public interface MeasurePanel {

    /** Which column it stands in. */
    enum Place {
        /** Under the chart. */
        MAIN,
        /** Beside it. */
        SIDE
    }

    /**
     * What is shown.
     *
     * @param template a fragment that takes the model, such as {@code signals/panel :: panel}; it
     *     is inserted as {@code panel(${model})} and brings its own {@code <section class="card">}
     */
    record Panel(Place place, String template, Object model) {}

    /** The panel for a series, empty where there is nothing to show to this viewer. */
    Optional<Panel> panel(Measure measure, MeasureSeries series, Viewer viewer);
}
