package care.cairn.app.measures;

import care.cairn.app.charts.ChartWords;
import care.cairn.app.charts.Quantity;
import care.cairn.app.partnership.Bodies;
import care.cairn.app.partnership.Body;
import care.cairn.app.partnership.Partner;
import care.cairn.app.partnership.Partners;
import care.cairn.app.partnership.People;
import care.cairn.app.partnership.Person;
import care.cairn.core.spc.Chart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a measure is and what it is for, in the words of the reader. */
@Component
class MeasureFacts {
    private final People people;
    private final Partners partners;
    private final Bodies bodies;

    MeasureFacts(People people, Partners partners, Bodies bodies) {
        this.people = people;
        this.partners = partners;
        this.bodies = bodies;
    }

    MeasurePage.Facts of(Drawing drawing, ChartWords words) {
        Measure measure = drawing.measure();
        Definition definition = measure.definition();
        DataUse use = definition.use();
        Locale locale = words.locale();
        ChartChoice choice = measure.chart();
        int last = drawing.chart().size() - 1;
        double target = last < 0 ? Double.NaN : drawing.chart().target(last);
        return new MeasurePage.Facts(
                use.question().in(locale),
                words.say("measures.use." + use.use().name()),
                use.purpose().in(locale),
                use.notFor().in(locale),
                use.readers().in(locale),
                feeds(use, locale),
                answer(use, words),
                steward(measure.steward(), words),
                definition.source().in(locale),
                definition.attribution().in(locale),
                definition.numerator().in(locale),
                definition.denominator().in(locale),
                formula(definition, words),
                definition.unit().in(locale),
                words.say("measures.direction." + definition.direction().name()),
                Double.isNaN(target)
                        ? ""
                        : words.target(target, ChartOfSeries.quantity(drawing, locale)),
                words.say(
                        "measures.rules.with",
                        words.say("measures.rules." + choice.rules()),
                        choice.shiftLength(),
                        choice.trendLength(),
                        choice.rules()),
                words.say(
                        choice.screened() ? "measures.chart.screened" : "measures.chart.unscreened",
                        words.say("charts.kind." + drawing.chart().kind().key()),
                        choice.minimumPoints()),
                definition.cautions().in(locale),
                measure.version());
    }

    /** What stands under the chart: kind, rhythm, source, lag, and where the limits come from. */
    List<String> caption(Drawing drawing, ChartWords words) {
        Definition definition = drawing.measure().definition();
        List<String> sentences = new ArrayList<>();
        sentences.add(
                words.say(
                        "measures.caption.kind",
                        words.say("charts.kind." + drawing.chart().kind().key()),
                        words.say(
                                "charts.cadence."
                                        + ChartOfSeries.cadence(definition.period()).key()),
                        ChartOfSeries.where(drawing.series(), words.locale())));
        sentences.add(limits(drawing, words));
        if (definition.lagDays() > 0) {
            sentences.add(words.say("measures.caption.lag", definition.lagDays()));
        }
        return sentences.stream().filter(sentence -> !sentence.isEmpty()).toList();
    }

    private static String limits(Drawing drawing, ChartWords words) {
        Chart chart = drawing.chart();
        if (chart.latest() < 0) {
            return "";
        }
        int freeze = chart.settings().freeze();
        int phases = chart.phases().size();
        String since =
                words.period(
                        drawing.history().point(chart.phases().getLast().from()).period(),
                        ChartOfSeries.cadence(drawing.history().period()));
        String key = freeze > 0 ? "frozen" : "all";
        return words.say(
                "measures.caption.limits." + key + (phases > 1 ? ".since" : ""),
                words.count(freeze),
                since);
    }

    /** What was decided about this chart: limits worked out anew, points left out. */
    List<MeasurePage.Note> notes(Drawing drawing, ChartWords words) {
        List<MeasurePage.Note> notes = new ArrayList<>();
        for (Measure.Rebase rebase : drawing.rebases()) {
            String cause = rebase.cause();
            notes.add(
                    new MeasurePage.Note(
                            words.day(rebase.on()),
                            words.say(
                                    rebase.trial()
                                            ? "measures.note.rebase.trial"
                                            : "measures.note.rebase",
                                    cause == null ? words.say("measures.erased") : cause,
                                    person(rebase.approver(), words))));
        }
        for (History.Point point : drawing.history().points()) {
            if (point.ghost()) {
                notes.add(
                        new MeasurePage.Note(
                                words.period(
                                        point.period(),
                                        ChartOfSeries.cadence(drawing.history().period())),
                                words.say("measures.note.ghost")));
            }
        }
        LocalDate ended = drawing.series().ended();
        if (ended != null) {
            notes.add(
                    new MeasurePage.Note(
                            words.day(ended),
                            words.say(
                                    "measures.note.ended",
                                    drawing.series().note().in(words.locale()))));
        } else if (!drawing.series().note().blank()) {
            notes.add(new MeasurePage.Note("", drawing.series().note().in(words.locale())));
        }
        return notes;
    }

    private static String formula(Definition definition, ChartWords words) {
        Locale locale = words.locale();
        String counted = definition.numerator().in(locale);
        if (definition.denominator().blank()) {
            return counted;
        }
        String out = "%s ÷ %s".formatted(counted, definition.denominator().in(locale));
        return definition.per() == 1
                ? out
                : out + " × " + words.target(definition.per(), Quantity.number(0, ""));
    }

    private String feeds(DataUse use, Locale locale) {
        String feeds = use.feeds().in(locale);
        String body = body(use.body());
        return body.isEmpty() ? feeds : feeds.isEmpty() ? body : feeds + " (" + body + ")";
    }

    private String answer(DataUse use, ChartWords words) {
        String forum = body(use.forum());
        return forum.isEmpty()
                ? words.say("measures.answer", use.answerDays())
                : words.say("measures.answer.then", use.answerDays(), forum);
    }

    private String steward(Measure.@Nullable Steward steward, ChartWords words) {
        if (steward == null) {
            return words.say("measures.steward.none");
        }
        String partner = partners.find(steward.partner()).map(Partner::name).orElse("");
        String person = person(steward.person(), words);
        return partner.isEmpty() ? person : person + ", " + partner;
    }

    private String person(UUID id, ChartWords words) {
        return people.find(id).map(Person::name).orElseGet(() -> words.say("measures.erased"));
    }

    private String body(@Nullable UUID id) {
        return id == null ? "" : bodies.find(id).map(Body::name).orElse("");
    }
}
