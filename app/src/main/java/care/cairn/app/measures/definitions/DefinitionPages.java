package care.cairn.app.measures.definitions;

import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Words;
import care.cairn.app.measures.DataUse;
import care.cairn.app.measures.Measure;
import care.cairn.app.measures.Measures;
import care.cairn.app.measures.Period;
import care.cairn.app.partnership.Bodies;
import care.cairn.app.web.Audience;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Link;
import care.cairn.app.web.form.Option;
import care.cairn.app.web.form.Typed;
import care.cairn.app.web.frame.Notice;
import care.cairn.app.web.words.Wording;
import care.cairn.core.spc.Direction;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A measure's definition: shown with all that it has been, written and changed. */
@Controller
class DefinitionPages {
    private final Measures measures;
    private final Bodies bodies;
    private final DefinitionPage.Reader reader;
    private final Wording words;

    DefinitionPages(Measures measures, Bodies bodies, DefinitionPage.Reader reader, Wording words) {
        this.measures = measures;
        this.bodies = bodies;
        this.reader = reader;
        this.words = words;
    }

    @GetMapping("/measures/{key}/definition")
    @Audience(Role.VISITOR)
    String show(@PathVariable String key, Viewer viewer, Model model) {
        var measure = find(key);
        model.addAttribute("page", reader.of(measure));
        model.addAttribute("links", links(measure, viewer));
        model.addAttribute("mayKeep", viewer.is(Role.ANALYST) && !viewer.past());
        return "measures/definitions/definition";
    }

    @GetMapping("/measures/new")
    @Audience(Role.ANALYST)
    String write(Model model) {
        return form(null, DefinitionForm.EMPTY, model);
    }

    @PostMapping("/measures")
    @Audience(Role.ANALYST)
    String define(
            DefinitionForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var key = form.key() == null ? "" : form.key().strip();
        var result =
                Typed.read(() ->
                        measures.define(
                                UUID.randomUUID(),
                                key,
                                form.definition(List.of()),
                                Author.of(viewer),
                                viewer.at()));
        if (result instanceof Result.Refused<UUID>(var refusal)) {
            return refused(refusal, null, form, model, response);
        }
        Notice.leave(next, "measure.defined");
        return "redirect:/measures/" + key + "/definition";
    }

    @GetMapping("/measures/{key}/definition/change")
    @Audience(Role.ANALYST)
    String change(@PathVariable String key, Model model) {
        var measure = find(key);
        return form(measure, DefinitionForm.of(key, measure.definition()), model);
    }

    @PostMapping("/measures/{key}/definition")
    @Audience(Role.ANALYST)
    String redefine(
            @PathVariable String key,
            DefinitionForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var measure = find(key);
        var result =
                Typed.read(() ->
                        measures.redefine(
                                measure.id(),
                                form.definition(measure.definition().stratifiers()),
                                Words.of(form.why()),
                                Author.of(viewer),
                                viewer.at()));
        if (result instanceof Result.Refused<Integer>(var refusal)) {
            return refused(refusal, measure, form, model, response);
        }
        Notice.leave(next, "measure.redefined");
        return "redirect:/measures/" + key + "/definition";
    }

    private String refused(
            Refusal refusal,
            @Nullable Measure measure,
            DefinitionForm form,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refusal", refusal);
        return form(measure, form, model);
    }

    private String form(@Nullable Measure measure, DefinitionForm form, Model model) {
        model.addAttribute("measure", measure);
        model.addAttribute("given", form);
        model.addAttribute("periods", options(Period.values(), "measure.period."));
        model.addAttribute("directions", options(Direction.values(), "measure.direction."));
        model.addAttribute("uses", options(DataUse.Use.values(), "measure.use."));
        model.addAttribute(
                "bodies",
                bodies.all().stream().map(b -> new Option(b.id().toString(), b.name())).toList());
        return "measures/definitions/form";
    }

    private List<Option> options(Enum<?>[] all, String word) {
        return Stream.of(all)
                .map(one -> new Option(one.name(), words.say(word + one.name())))
                .toList();
    }

    private Measure find(String key) {
        return measures.find(key).orElseThrow(() -> new MissingException("measure.missing"));
    }

    private static List<Link> links(Measure measure, Viewer viewer) {
        return List.of(
                new Link(
                        "/measures/" + measure.key(),
                        measure.definition().name().in(viewer.locale())));
    }
}
