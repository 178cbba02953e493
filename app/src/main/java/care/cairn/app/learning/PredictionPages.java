package care.cairn.app.learning;

import care.cairn.app.ledger.Sight;
import care.cairn.app.ledger.Words;
import care.cairn.app.measures.ChartChoice;
import care.cairn.app.measures.Measure;
import care.cairn.app.measures.MeasureSeries;
import care.cairn.app.measures.Measures;
import care.cairn.app.web.Audience;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Option;
import care.cairn.app.web.form.Typed;
import care.cairn.app.web.frame.Notice;
import care.cairn.core.spc.RunRule;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Registering a prediction. */
@Controller
class PredictionPages {
    private final Cycles cycles;
    private final CycleReading reading;
    private final Measures measures;
    private final Sight sight;
    private final CycleWords words;

    PredictionPages(
            Cycles cycles, CycleReading reading, Measures measures, Sight sight, CycleWords words) {
        this.cycles = cycles;
        this.reading = reading;
        this.measures = measures;
        this.sight = sight;
        this.words = words;
    }

    /** What the form sends. */
    record PredictionForm(
            @Nullable String series,
            @Nullable String direction,
            @Nullable String level,
            @Nullable String margin,
            @Nullable String change,
            @Nullable String lag,
            @Nullable String window,
            @Nullable String decides,
            @Nullable String control,
            @Nullable String place,
            @Nullable String expects,
            @Nullable String replaces) {}

    @GetMapping("/learning/cycles/{id}/predictions/new")
    @Audience(Role.MEMBER)
    String write(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            @RequestParam(defaultValue = "") String measure,
            @RequestParam(defaultValue = "") String replaces) {
        fill(id, measure, viewer, model, replaces.matches("[0-9]{1,6}") ? replaces : null);
        return "learning/prediction";
    }

    @PostMapping("/learning/cycles/{id}/predictions")
    @Audience(Role.MEMBER)
    String register(
            @PathVariable UUID id,
            PredictionForm form,
            @RequestParam(defaultValue = "") String measure,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        Result<UUID> result =
                Typed.read(() ->
                        cycles.predict(
                                id,
                                read(form),
                                Typed.blank(form.replaces())
                                        ? null
                                        : Typed.whole("replaces", form.replaces()),
                                Cycles.Moment.of(viewer)));
        return switch (result) {
            case Result.Done<UUID> it -> {
                Notice.leave(next, "learning.done.predicted");
                yield "redirect:/learning/cycles/" + it.value();
            }
            case Result.Refused<UUID>(var refusal) -> {
                response.setStatus(422);
                model.addAttribute("refusal", refusal);
                fill(id, measure, viewer, model, null);
                yield "learning/prediction";
            }
        };
    }

    private Prediction.Draft read(PredictionForm form) {
        var series = series("series", form.series());
        return new Prediction.Draft(
                series.measure(),
                series.number(),
                Typed.text(form.direction()),
                Typed.numberOrNone("level", form.level()),
                Typed.numberOrNone("margin", form.margin()),
                Typed.day("change", form.change()),
                Typed.whole("lag", form.lag()),
                Typed.whole("window", form.window()),
                Typed.text(form.decides()),
                Typed.blank(form.control()) ? null : series("control", form.control()).number(),
                Typed.idOrNone("place", form.place()),
                Words.of(form.expects()));
    }

    private MeasureSeries series(String field, @Nullable String typed) {
        return measures.series(List.of(Typed.whole(field, typed))).stream()
                .findFirst()
                .orElseThrow(() -> Typed.unfit(field, "learning.refusal.series"));
    }

    private void fill(UUID id, String key, Viewer viewer, Model model, @Nullable String replaces) {
        var row = reading.row(id);
        Map<UUID, Measure> all = new LinkedHashMap<>();
        measures.all().forEach(it -> all.put(it.id(), it));
        var rooted =
                sight.of(Cycle.subject(id)).stream()
                        .map(it -> it.subject().subject())
                        .filter(it -> it.startsWith("measure/"))
                        .map(it -> UUID.fromString(it.substring("measure/".length())))
                        .filter(all::containsKey)
                        .toList();
        Measure chosen =
                measures.find(key).or(() -> rooted.stream().findFirst().map(all::get)).orElse(null);
        var series = new ArrayList<MeasureSeries>();
        if (chosen == null) {
            series.addAll(measures.headlines());
        } else {
            series.addAll(measures.series(chosen.id()));
        }
        var options =
                series.stream()
                        .filter(it -> all.containsKey(it.measure()))
                        .sorted(
                                Comparator.comparing(MeasureSeries::headline)
                                        .thenComparing(MeasureSeries::whole)
                                        .reversed())
                        .map(it ->
                                new Option(
                                        String.valueOf(it.number()),
                                        name(
                                                Objects.requireNonNull(all.get(it.measure())),
                                                it,
                                                viewer)))
                        .toList();
        Map<String, String> given = new HashMap<>();
        given.put("series", options.isEmpty() ? "" : options.getFirst().value());
        given.put("change", row.starts().toString());
        given.put("lag", "0");
        given.put("window", "3");
        given.put("decides", Prediction.ALL_RULES);
        model.addAttribute("row", row);
        model.addAttribute("given", given);
        model.addAttribute("series", options);
        model.addAttribute("measure", key);
        model.addAttribute("replaces", replaces);
        model.addAttribute(
                "measures",
                all.values().stream()
                        .map(it -> new Option(it.key(), it.definition().name().in(viewer.locale())))
                        .sorted(Comparator.comparing(Option::text))
                        .toList());
        model.addAttribute("chosen", chosen == null ? "" : chosen.key());
        var rules = new ArrayList<>(List.of(Prediction.ALL_RULES));
        (chosen == null ? ChartChoice.STANDARD : chosen.chart())
                .ruleSet().rules().stream().map(RunRule::key).distinct().forEach(rules::add);
        model.addAttribute(
                "rules",
                rules.stream()
                        .map(it -> new Option(it, words.say("learning.decides." + it)))
                        .toList());
        model.addAttribute(
                "directions",
                Stream.of(Prediction.UP, Prediction.DOWN)
                        .map(it -> new Option(it, words.say("learning.direction." + it)))
                        .toList());
        model.addAttribute(
                "places",
                reading.places(id).stream()
                        .map(it -> new Option(it.partner().toString(), it.name()))
                        .toList());
    }

    private static String name(Measure measure, MeasureSeries series, Viewer viewer) {
        var place = series.placeName().in(viewer.locale());
        return measure.definition().name().in(viewer.locale())
                + " · "
                + (series.whole()
                        ? place
                        : place + ", " + series.stratumName().in(viewer.locale()));
    }
}
