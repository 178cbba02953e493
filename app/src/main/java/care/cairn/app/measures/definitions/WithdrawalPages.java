package care.cairn.app.measures.definitions;

import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Words;
import care.cairn.app.measures.Measure;
import care.cairn.app.measures.Measures;
import care.cairn.app.partnership.People;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes back that limits were worked out anew, or that a point was left out. */
@Controller
class WithdrawalPages {
    private final Measures measures;
    private final People people;
    private final Wording words;

    WithdrawalPages(Measures measures, People people, Wording words) {
        this.measures = measures;
        this.people = people;
        this.words = words;
    }

    /**
     * What is to be taken back, for the page.
     *
     * @param path where its form is sent
     */
    record Shown(String path, String title, String cause) {}

    @GetMapping("/measures/{key}/rebases/{rebase}/withdrawal")
    @Audience(Role.ANALYST)
    String askRebase(
            @PathVariable String key, @PathVariable UUID rebase, Viewer viewer, Model model) {
        var measure = find(key);
        return form(measure, rebase(measure, rebase), viewer, model);
    }

    @PostMapping("/measures/{key}/rebases/{rebase}/withdrawal")
    @Audience(Role.ANALYST)
    String rebase(
            @PathVariable String key,
            @PathVariable UUID rebase,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String approver,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var measure = find(key);
        var shown = rebase(measure, rebase);
        var result =
                Typed.read(() ->
                        measures.withdrawRebase(
                                measure.id(),
                                rebase,
                                Words.of(why),
                                approver(approver, viewer),
                                Author.of(viewer),
                                viewer.at()));
        return answer(result, measure, shown, viewer, model, response, next);
    }

    @GetMapping("/measures/{key}/ghosts/{series}/{period}/withdrawal")
    @Audience(Role.ANALYST)
    String askGhost(
            @PathVariable String key,
            @PathVariable int series,
            @PathVariable LocalDate period,
            Viewer viewer,
            Model model) {
        var measure = find(key);
        return form(measure, ghost(measure, series, period, viewer), viewer, model);
    }

    @PostMapping("/measures/{key}/ghosts/{series}/{period}/withdrawal")
    @Audience(Role.ANALYST)
    String ghost(
            @PathVariable String key,
            @PathVariable int series,
            @PathVariable LocalDate period,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String approver,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var measure = find(key);
        var shown = ghost(measure, series, period, viewer);
        var result =
                Typed.read(() ->
                        measures.withdrawGhost(
                                measure.id(),
                                series,
                                period,
                                Words.of(why),
                                approver(approver, viewer),
                                Author.of(viewer),
                                viewer.at()));
        return answer(result, measure, shown, viewer, model, response, next);
    }

    private Shown rebase(Measure measure, UUID rebase) {
        return measure.rebases().stream()
                .filter(it -> it.id().equals(rebase))
                .findFirst()
                .map(it ->
                        new Shown(
                                "/measures/%s/rebases/%s/withdrawal"
                                        .formatted(measure.key(), rebase),
                                words.say("measure.rebased.from", words.day(it.on())),
                                orErased(it.cause())))
                .orElseThrow(() -> new MissingException("measure.missing.withdrawn"));
    }

    private Shown ghost(Measure measure, int series, LocalDate period, Viewer viewer) {
        return measures.ghosts(measure.id()).stream()
                .filter(it -> it.series().number() == series && it.period().equals(period))
                .findFirst()
                .map(it ->
                        new Shown(
                                "/measures/%s/ghosts/%d/%s/withdrawal"
                                        .formatted(measure.key(), series, period),
                                words.say(
                                        "measure.ghosted",
                                        words.day(period),
                                        it.series().placeName().in(viewer.locale())),
                                orErased(it.cause())))
                .orElseThrow(() -> new MissingException("measure.missing.withdrawn"));
    }

    private String orErased(@Nullable String cause) {
        return Objects.requireNonNullElseGet(cause, () -> words.say("measure.erased"));
    }

    private String answer(
            Result<UUID> result,
            Measure measure,
            Shown shown,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (result instanceof Result.Refused<UUID>(var refusal)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refusal", refusal);
            return form(measure, shown, viewer, model);
        }
        Notice.leave(next, "measure.withdrawn");
        return "redirect:/measures/" + measure.key() + "/definition";
    }

    private String form(Measure measure, Shown shown, Viewer viewer, Model model) {
        model.addAttribute("shown", shown);
        model.addAttribute(
                "people",
                people.all().stream()
                        .filter(p -> p.on(viewer.today()) && p.name() != null)
                        .map(p ->
                                new Option(
                                        p.id().toString(),
                                        Objects.requireNonNullElse(p.name(), "")))
                        .toList());
        model.addAttribute(
                "links",
                List.of(
                        new Link(
                                "/measures/" + measure.key() + "/definition",
                                measure.definition().name().in(viewer.locale()))));
        return "measures/definitions/withdrawal";
    }

    private UUID approver(String typed, Viewer viewer) {
        return people.find(Typed.id("approver", typed))
                .filter(p -> p.on(viewer.today()))
                .orElseThrow(() -> Typed.unfit("approver", "measure.refused.person"))
                .id();
    }

    private Measure find(String key) {
        return measures.find(key).orElseThrow(() -> new MissingException("measure.missing"));
    }
}
