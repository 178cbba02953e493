package care.cairn.app.learning;

import care.cairn.app.charts.ChartWords;
import care.cairn.app.charts.Quantity;
import care.cairn.app.measures.Definition;
import care.cairn.app.web.words.Wording;
import care.cairn.core.spc.change.Estimate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Sentences about predictions and their results. */
@Component("cycleWords")
class CycleWords {
    private final Wording words;
    private final MessageSource messages;

    CycleWords(Wording words, MessageSource messages) {
        this.words = words;
        this.messages = messages;
    }

    ChartWords chart() {
        return new ChartWords(messages, LocaleContextHolder.getLocale());
    }

    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    /** A value of a measure, with its unit. */
    String amount(double value, Definition definition) {
        return amount(value, definition, definition.decimals());
    }

    private String amount(double value, Definition definition, int decimals) {
        var unit = definition.unit().in(LocaleContextHolder.getLocale());
        return chart().amount(value, new Quantity(1, decimals, unit, 0, Double.MAX_VALUE));
    }

    /** A difference, with its sign. */
    private String difference(double value, Definition definition) {
        var text = amount(value, definition, Math.max(1, definition.decimals()));
        return value > 0 ? "+" + text : text;
    }

    /** What is said to happen: rises to about 72 % (± 3), beginning in April 2022 … */
    String predicted(Prediction prediction, Definition definition) {
        var parts = new ArrayList<String>();
        Double level = prediction.level();
        Double margin = prediction.margin();
        if (level == null) {
            parts.add(words.say("learning.predicted." + prediction.direction()));
        } else if (margin == null) {
            parts.add(
                    words.say(
                            "learning.predicted." + prediction.direction() + ".level",
                            amount(level, definition)));
        } else {
            parts.add(
                    words.say(
                            "learning.predicted." + prediction.direction() + ".about",
                            amount(level, definition),
                            words.number(margin)));
        }
        parts.add(
                words.say(
                        "learning.predicted.window",
                        words.day(prediction.opens()),
                        words.day(prediction.closes())));
        return String.join(" ", parts);
    }

    /** Which rule decides. */
    String rule(Prediction prediction) {
        return prediction.decides().equals(Prediction.ALL_RULES)
                ? words.say(
                        "learning.rule.all",
                        words.say("measures.rules." + prediction.chart().rules()))
                : words.say("learning.rule.one", rule(prediction.decides(), prediction));
    }

    String rule(String key, Prediction prediction) {
        return words.say(
                "learning.rule." + key,
                prediction.chart().shiftLength(),
                prediction.chart().trendLength());
    }

    /** From before to after, with the interval of the difference. */
    String size(Judgement judgement) {
        var definition = judgement.drawing().measure().definition();
        if (Double.isNaN(judgement.before()) || Double.isNaN(judgement.after())) {
            return words.say(
                    "learning.size.unknown", judgement.pointsBefore(), judgement.pointsAfter());
        }
        return judgement
                .size()
                .map(it ->
                        words.say(
                                "learning.size",
                                amount(judgement.before(), definition, finer(definition)),
                                amount(judgement.after(), definition, finer(definition)),
                                interval(it.shift(), definition)))
                .orElseGet(() ->
                        words.say(
                                "learning.size.bare",
                                amount(judgement.before(), definition, finer(definition)),
                                amount(judgement.after(), definition, finer(definition))));
    }

    /** From before to after, as a study found it; "" with too few points. */
    String found(Step.Result result, Definition definition) {
        Double before = result.before();
        Double after = result.after();
        return before == null || after == null
                ? ""
                : words.say(
                        "learning.size.bare",
                        amount(before, definition, finer(definition)),
                        amount(after, definition, finer(definition)));
    }

    private static int finer(Definition definition) {
        return Math.max(1, definition.decimals());
    }

    /** +3.2 % (95 %: +1.1 % to +5.3 %). */
    String interval(Estimate estimate, Definition definition) {
        return words.say(
                "learning.interval",
                difference(estimate.value(), definition),
                difference(estimate.lower(), definition),
                difference(estimate.upper(), definition));
    }

    /** Whether the size is what was said, where a size was. */
    @Nullable String held(Judgement judgement) {
        return judgement
                .prediction()
                .holds(judgement.after())
                .map(it -> words.say(it ? "learning.held" : "learning.held.not"))
                .orElse(null);
    }

    /** What to keep in mind, the gravest first. */
    List<String> warnings(Judgement judgement, int least) {
        var warnings = new ArrayList<String>();
        if (judgement.pointsBefore() < least) {
            warnings.add(words.say("learning.warning.few-before", judgement.pointsBefore(), least));
        }
        if (judgement.pointsAfter() < least) {
            warnings.add(words.say("learning.warning.few-after", judgement.pointsAfter(), least));
        }
        var alike = judgement.split().autocorrelation();
        if (alike.notable()) {
            warnings.add(
                    words.say(
                            "learning.warning.autocorrelation",
                            words.number(alike.coefficient(), 2)));
        }
        int perYear = judgement.drawing().history().period().perYear();
        if (perYear == 12 || perYear == 4) {
            var season = judgement.split().seasonality(perYear);
            if (season.notable()) {
                warnings.add(
                        words.say(
                                "learning.warning.seasonality", words.percent(season.share(), 0)));
            }
        }
        if (judgement.denominatorsMoved()) {
            warnings.add(
                    words.say(
                            "learning.warning.denominators",
                            words.number(judgement.denominators(), 1)));
        }
        return warnings;
    }
}
