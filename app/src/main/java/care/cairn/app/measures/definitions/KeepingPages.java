package care.cairn.app.measures.definitions;

import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Words;
import care.cairn.app.measures.ChartChoice;
import care.cairn.app.measures.Measure;
import care.cairn.app.measures.Measures;
import care.cairn.app.partnership.People;
import care.cairn.app.partnership.Person;
import care.cairn.app.web.Audience;
import care.cairn.app.web.Label;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Link;
import care.cairn.app.web.form.Option;
import care.cairn.app.web.form.Typed;
import care.cairn.app.web.frame.Notice;
import care.cairn.app.web.words.Wording;
import care.cairn.core.spc.RuleSets;
import care.cairn.core.spc.rules.Ties;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an analyst does to a measure besides defining it, one act a page. */
@Controller
class KeepingPages {
    private static final Set<String> ACTS =
            Set.of("targets", "steward", "chart", "rebases", "ghosts", "use");

    private final Measures measures;
    private final People people;
    private final Wording words;

    KeepingPages(Measures measures, People people, Wording words) {
        this.measures = measures;
        this.people = people;
        this.words = words;
    }

    @GetMapping({
        "/measures/{key}/targets",
        "/measures/{key}/steward",
        "/measures/{key}/chart",
        "/measures/{key}/rebases",
        "/measures/{key}/ghosts",
        "/measures/{key}/use"
    })
    @Audience(Role.ANALYST)
    String form(@PathVariable String key, HttpServletRequest request, Viewer viewer, Model model) {
        var path = request.getRequestURI();
        return form(find(key), path.substring(path.lastIndexOf('/') + 1), viewer, model);
    }

    @PostMapping("/measures/{key}/targets")
    @Audience(Role.ANALYST)
    String target(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String why,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return act(
                find(key),
                "targets",
                viewer,
                model,
                response,
                next,
                measure ->
                        measures.setTarget(
                                measure.id(),
                                Typed.day("since", since),
                                Typed.numberOrNone("value", value),
                                Words.of(why),
                                Author.of(viewer),
                                viewer.at()));
    }

    @PostMapping("/measures/{key}/steward")
    @Audience(Role.ANALYST)
    String steward(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String person,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return act(
                find(key),
                "steward",
                viewer,
                model,
                response,
                next,
                measure -> {
                    var chosen = person("person", person, viewer);
                    return measures.setSteward(
                            measure.id(),
                            chosen.id(),
                            chosen.partner(),
                            Author.of(viewer),
                            viewer.at());
                });
    }

    @PostMapping("/measures/{key}/chart")
    @Audience(Role.ANALYST)
    String chart(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String rules,
            @RequestParam(defaultValue = "") String shiftLength,
            @RequestParam(defaultValue = "") String trendLength,
            @RequestParam(defaultValue = "") String ties,
            @RequestParam(defaultValue = "") String screened,
            @RequestParam(defaultValue = "") String freeze,
            @RequestParam(defaultValue = "") String minimumPoints,
            @RequestParam(defaultValue = "") String why,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return act(
                find(key),
                "chart",
                viewer,
                model,
                response,
                next,
                measure ->
                        measures.setChart(
                                measure.id(),
                                new ChartChoice(
                                        kind,
                                        rules,
                                        Typed.whole("shiftLength", shiftLength),
                                        Typed.whole("trendLength", trendLength),
                                        Typed.one("ties", Ties.class, ties),
                                        !screened.isEmpty(),
                                        Typed.whole("freeze", freeze),
                                        Typed.whole("minimumPoints", minimumPoints)),
                                Words.of(why),
                                Author.of(viewer),
                                viewer.at()));
    }

    @PostMapping("/measures/{key}/rebases")
    @Audience(Role.ANALYST)
    String rebase(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String series,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String cause,
            @RequestParam(defaultValue = "") String approver,
            @RequestParam(defaultValue = "") String trial,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return act(
                find(key),
                "rebases",
                viewer,
                model,
                response,
                next,
                measure ->
                        measures.rebase(
                                measure.id(),
                                UUID.randomUUID(),
                                series.isEmpty() ? null : Typed.whole("series", series),
                                Typed.day("on", on),
                                Words.of(cause),
                                person("approver", approver, viewer).id(),
                                !trial.isEmpty(),
                                Author.of(viewer),
                                viewer.at()));
    }

    @PostMapping("/measures/{key}/ghosts")
    @Audience(Role.ANALYST)
    String ghost(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String series,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String cause,
            @RequestParam(defaultValue = "") String approver,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return act(
                find(key),
                "ghosts",
                viewer,
                model,
                response,
                next,
                measure ->
                        measures.ghost(
                                measure.id(),
                                Typed.whole("series", series),
                                Typed.day("period", period),
                                Words.of(cause),
                                person("approver", approver, viewer).id(),
                                Author.of(viewer),
                                viewer.at()));
    }

    @PostMapping("/measures/{key}/use")
    @Audience(Role.ANALYST)
    String use(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String purposeFr,
            @RequestParam(defaultValue = "") String notFor,
            @RequestParam(defaultValue = "") String notForFr,
            @RequestParam(defaultValue = "") String why,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return act(
                find(key),
                "use",
                viewer,
                model,
                response,
                next,
                measure ->
                        measures.judgeBy(
                                measure.id(),
                                new Label(Typed.text(purpose), Typed.text(purposeFr)),
                                new Label(Typed.text(notFor), Typed.text(notForFr)),
                                decision,
                                Words.of(why),
                                Author.of(viewer),
                                viewer.at()));
    }

    private interface Act {
        Result<?> on(Measure measure);
    }

    private String act(
            Measure measure,
            String name,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            Act act) {
        Result<?> result = Typed.read(() -> any(act.on(measure)));
        if (result instanceof Result.Refused<?>(var refusal)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refusal", refusal);
            return form(measure, name, viewer, model);
        }
        Notice.leave(next, "measure.kept." + name);
        return "redirect:/measures/" + measure.key() + "/definition";
    }

    private static Result<Object> any(Result<?> result) {
        return switch (result) {
            case Result.Done<?>(Object value) -> Result.done(value);
            case Result.Refused<?>(var refusal) -> Result.refused(refusal);
        };
    }

    private String form(Measure measure, String act, Viewer viewer, Model model) {
        if (!ACTS.contains(act)) {
            throw new MissingException("measure.missing");
        }
        var locale = viewer.locale();
        model.addAttribute("act", act);
        model.addAttribute("measure", measure);
        model.addAttribute("today", viewer.today());
        model.addAttribute(
                "links",
                List.of(
                        new Link(
                                "/measures/" + measure.key() + "/definition",
                                measure.definition().name().in(locale))));
        model.addAttribute(
                "people",
                people.all().stream()
                        .filter(p -> p.on(viewer.today()) && p.name() != null)
                        .map(p ->
                                new Option(
                                        p.id().toString(),
                                        Objects.requireNonNullElse(p.name(), "")))
                        .toList());
        model.addAttribute("series", series(measure, locale));
        model.addAttribute("charts", keys(ChartChoice.KINDS.stream(), "charts.kind."));
        model.addAttribute(
                "rules", keys(RuleSets.ALL.stream().map(r -> r.key()), "measure.rules."));
        model.addAttribute(
                "mandates",
                measures.mandates(measure.id()).stream()
                        .map(it ->
                                new Option(
                                        it.subject(),
                                        it.title().isEmpty()
                                                ? words.say("measures.erased")
                                                : it.title()))
                        .toList());
        model.addAttribute("ties", keys(Stream.of(Ties.values()).map(Ties::name), "measure.ties."));
        return "measures/definitions/keeping";
    }

    private List<Option> series(Measure measure, Locale locale) {
        return measures.series(measure.id()).stream()
                .map(s ->
                        new Option(
                                String.valueOf(s.number()),
                                (s.placeName().in(locale) + " " + s.stratumName().in(locale))
                                        .strip()))
                .toList();
    }

    private List<Option> keys(Stream<String> keys, String word) {
        return keys.map(k -> new Option(k, words.say(word + k))).toList();
    }

    private Person person(String field, String typed, Viewer viewer) {
        return people.find(Typed.id(field, typed))
                .filter(p -> p.on(viewer.today()))
                .orElseThrow(() -> Typed.unfit(field, "measure.refused.person"));
    }

    private Measure find(String key) {
        return measures.find(key).orElseThrow(() -> new MissingException("measure.missing"));
    }
}
