package care.cairn.app.charts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Makes a chart into a file of its own, for a report or a slide. */
@Component
public class ChartFiles {
    private final ITemplateEngine templates;

    ChartFiles(ITemplateEngine templates) {
        this.templates = templates;
    }

    /**
     * An SVG document that needs no style sheet and no font of ours.
     *
     * @param notes lines at the foot: the source and its licence, the date of knowledge
     */
    public String svg(Plot plot, ChartWords words, List<String> notes) {
        Plot unlinked = plot.withMarks(plot.marks().stream().map(Mark::unlinked).toList());
        Axis axis = Axis.over(List.of(plot), ChartSize.ALONE.lines());
        ChartView view =
                Drawing.of(
                        unlinked,
                        Readings.of(plot, words),
                        ChartFigure.summary(plot, words),
                        words,
                        ChartSize.ALONE,
                        axis);
        Verdict verdict = Verdict.of(plot, words);
        Context context =
                new Context(
                        words.locale(), Map.of("chart", view, "verdict", verdict, "notes", notes));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + templates.process("charts/alone", Set.of("alone"), context).strip()
                + "\n";
    }
}
