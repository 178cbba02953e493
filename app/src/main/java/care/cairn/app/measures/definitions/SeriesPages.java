package care.cairn.app.measures.definitions;

import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Names;
import care.cairn.app.ledger.Words;
import care.cairn.app.measures.Measure;
import care.cairn.app.measures.MeasureSeries;
import care.cairn.app.measures.Measures;
import care.cairn.app.web.Audience;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Link;
import care.cairn.app.web.form.Option;
import care.cairn.app.web.form.Typed;
import care.cairn.app.web.frame.Notice;
import care.cairn.app.web.words.Wording;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The series of a measure: who watches them, which ended and why, and what an analyst may say. */
@Controller
class SeriesPages {
    private static final int SHOWN = 500;

    private final Measures measures;
    private final Names names;
    private final Wording words;

    SeriesPages(Measures measures, Names names, Wording words) {
        this.measures = measures;
        this.names = names;
        this.words = words;
    }

    @GetMapping("/measures/{key}/series")
    @Audience(Role.VISITOR)
    String list(@PathVariable String key, Viewer viewer, Model model) {
        var measure = find(key);
        var all = measures.series(measure.id());
        var said = measures.said(measure.id());
        var steward = measure.steward();
        model.addAttribute("measure", measure);
        model.addAttribute("series", all.stream().limit(SHOWN).toList());
        model.addAttribute("all", all.size());
        model.addAttribute("said", said);
        model.addAttribute("successors", successors(said, all, viewer.locale()));
        model.addAttribute(
                "people",
                names.people(
                        Stream.concat(
                                        said.stream().map(Measures.Said::person),
                                        Stream.of(steward == null ? null : steward.person()))
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList()));
        model.addAttribute("mayKeep", viewer.is(Role.ANALYST) && !viewer.past());
        model.addAttribute("links", links(measure, viewer.locale(), false));
        return "measures/definitions/series";
    }

    /** What goes on in the stead of what ended, by the number of its series. */
    private static Map<Integer, String> successors(
            List<Measures.Said> said, List<MeasureSeries> all, Locale locale) {
        var wanted = said.stream().map(Measures.Said::successor).toList();
        return all.stream()
                .filter(it -> wanted.contains(it.number()))
                .collect(Collectors.toMap(MeasureSeries::number, it -> name(it, locale)));
    }

    @GetMapping("/measures/{key}/series/{number}")
    @Audience(Role.ANALYST)
    String keep(@PathVariable String key, @PathVariable int number, Viewer viewer, Model model) {
        return form(find(key), number, viewer, model);
    }

    @PostMapping("/measures/{key}/series/{number}/watching")
    @Audience(Role.ANALYST)
    String watch(
            @PathVariable String key,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String watched,
            @RequestParam(defaultValue = "") String why,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var measure = find(key);
        return answer(
                Typed.read(() ->
                        measures.watch(
                                measure.id(),
                                number,
                                watched.equals("yes"),
                                Words.of(why),
                                Author.of(viewer),
                                viewer.at())),
                measure,
                number,
                viewer,
                model,
                response,
                next);
    }

    @PostMapping("/measures/{key}/series/{number}/ending")
    @Audience(Role.ANALYST)
    String end(
            @PathVariable String key,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String last,
            @RequestParam(defaultValue = "") String successor,
            @RequestParam(defaultValue = "") String why,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var measure = find(key);
        return answer(
                Typed.read(() ->
                        measures.stop(
                                measure.id(),
                                number,
                                Typed.dayOrNone("last", last),
                                Typed.blank(successor)
                                        ? null
                                        : chosen(measure, Typed.whole("successor", successor)),
                                Words.of(why),
                                Author.of(viewer),
                                viewer.at())),
                measure,
                number,
                viewer,
                model,
                response,
                next);
    }

    private int chosen(Measure measure, int number) {
        return measures.series(measure.id()).stream()
                .map(MeasureSeries::number)
                .filter(it -> it == number)
                .findFirst()
                .orElseThrow(() -> Typed.unfit("successor", "form.unread.choice"));
    }

    private String answer(
            Result<UUID> result,
            Measure measure,
            int number,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (result instanceof Result.Refused<UUID>(var refusal)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refusal", refusal);
            return form(measure, number, viewer, model);
        }
        Notice.leave(next, "measure.series.kept");
        return "redirect:/measures/" + measure.key() + "/series";
    }

    private String form(Measure measure, int number, Viewer viewer, Model model) {
        var all = measures.series(measure.id());
        var one =
                all.stream()
                        .filter(it -> it.number() == number)
                        .findFirst()
                        .orElseThrow(() -> new MissingException("measure.missing.series"));
        model.addAttribute("measure", measure);
        model.addAttribute("one", one);
        model.addAttribute("name", name(one, viewer.locale()));
        model.addAttribute(
                "others",
                all.stream()
                        .filter(it -> it.number() != number && it.stratum().equals(one.stratum()))
                        .limit(SHOWN)
                        .map(it ->
                                new Option(String.valueOf(it.number()), name(it, viewer.locale())))
                        .toList());
        model.addAttribute("links", links(measure, viewer.locale(), true));
        return "measures/definitions/series-keeping";
    }

    private static String name(MeasureSeries one, Locale locale) {
        return one.whole()
                ? one.placeName().in(locale)
                : one.placeName().in(locale) + ", " + one.stratumName().in(locale);
    }

    private List<Link> links(Measure measure, Locale locale, boolean deep) {
        var path = "/measures/" + measure.key();
        var link = new Link(path, measure.definition().name().in(locale));
        return deep
                ? List.of(link, new Link(path + "/series", words.say("measure.series")))
                : List.of(link);
    }

    private Measure find(String key) {
        return measures.find(key).orElseThrow(() -> new MissingException("measure.missing"));
    }
}
