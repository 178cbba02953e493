package care.cairn.app.learning;

import care.cairn.app.charts.Cadence;
import care.cairn.app.charts.ChartFigure;
import care.cairn.app.charts.Mark;
import care.cairn.app.charts.Plot;
import care.cairn.app.charts.Quantity;
import care.cairn.app.charts.Shade;
import care.cairn.app.web.Audience;
import care.cairn.app.web.Role;
import care.cairn.core.spc.ChartSettings;
import care.cairn.core.spc.ControlCharts;
import care.cairn.core.spc.Direction;
import care.cairn.core.spc.Series;
import care.cairn.core.spc.Side;
import care.cairn.core.spc.change.MeanChange;
import care.cairn.core.spc.change.Prediction;
import care.cairn.core.spc.change.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What a change that worked looks like, on figures that were made up for it: drawn once from normal
 * distributions of mean 61.5 before and 72.5 after the change, standard deviation 1.6. They are of
 * no place, and the page says so.
 */
@Controller
class ExamplePages {
    private static final int CHANGE = 24;
    private static final int WINDOW = 3;
    private static final LocalDate FIRST = LocalDate.parse("2001-01-01");
    private static final double[] SIMULATED = {
        59.5, 62.1, 63.1, 60.7, 59.4, 61.4, 62.3, 63.3, 59.6, 59.4, 62.6, 62.3, 64.0, 63.1, 61.3,
        61.1, 65.6, 61.0, 60.2, 59.7, 61.7, 61.7, 60.9, 61.4, 72.9, 73.6, 74.3, 72.8, 69.6, 73.6,
        70.2, 72.2, 70.1, 72.5, 71.3, 72.8
    };

    private final CycleWords words;

    ExamplePages(CycleWords words) {
        this.words = words;
    }

    @GetMapping("/learning/example")
    @Audience(Role.VISITOR)
    String example(Model model) {
        var said = new Prediction(Side.ABOVE, CHANGE, CHANGE, CHANGE + WINDOW - 1);
        var settings = ChartSettings.standard().withDirection(Direction.UP);
        var series = Series.of(SIMULATED);
        var verdict = Verdict.of(ControlCharts.XMR, series, settings, said);
        var chart = Verdict.chart(ControlCharts.XMR, series, settings, said).orElseThrow();
        var shift = MeanChange.of(SIMULATED, 0, CHANGE, CHANGE).orElseThrow().shift();
        var change = FIRST.plusMonths(CHANGE);
        var plot =
                new Plot(
                                words.say("learning.example.series"),
                                chart,
                                Cadence.MONTH,
                                IntStream.range(0, SIMULATED.length)
                                        .mapToObj(i -> Plot.Point.of(FIRST.plusMonths(i)))
                                        .toList(),
                                Quantity.number(1, "%"),
                                List.of(
                                        new Mark(
                                                change.minusDays(28),
                                                words.say("learning.mark.registered"),
                                                null),
                                        new Mark(change, words.say("learning.mark.began"), null)))
                        .withShade(
                                new Shade(
                                        change,
                                        change.plusMonths(WINDOW).minusDays(1),
                                        words.say("learning.shade")));
        model.addAttribute("figure", ChartFigure.of("example", plot, words.chart()));
        model.addAttribute("outcome", Judgement.key(verdict.outcome()));
        model.addAttribute("style", PredictionReading.style(Judgement.key(verdict.outcome())));
        model.addAttribute("before", verdict.before());
        model.addAttribute("after", verdict.after());
        model.addAttribute("lower", shift.lower());
        model.addAttribute("upper", shift.upper());
        return "learning/example";
    }
}
