package care.cairn.app.decisions.objection;

import care.cairn.app.decisions.DecisionPage;
import care.cairn.app.decisions.DecisionPages;
import care.cairn.app.decisions.Decisions;
import care.cairn.app.decisions.Who;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.Audience;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Typed;
import care.cairn.app.web.frame.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Handling an objection: it is tested, and found not to qualify or given to a wider circle. */
@Controller
class ObjectionPages {
    private final Decisions decisions;
    private final DecisionPages pages;

    ObjectionPages(Decisions decisions, DecisionPages pages) {
        this.decisions = decisions;
        this.pages = pages;
    }

    @GetMapping("/decisions/{id}/objections/{objection}")
    @Audience(Role.MEMBER)
    String show(@PathVariable UUID id, @PathVariable UUID objection, Viewer viewer, Model model) {
        pages.fill(id, viewer, model);
        var page = (DecisionPage) Objects.requireNonNull(model.getAttribute("d"));
        model.addAttribute(
                "o",
                page.objections().stream()
                        .filter(o -> o.id().equals(objection))
                        .findFirst()
                        .orElseThrow(() -> new MissingException("decisions.missing-objection")));
        model.addAttribute("findings", Objection.FINDINGS);
        model.addAttribute("ways", Objection.WAYS);
        return "decisions/objection";
    }

    @PostMapping("/decisions/{id}/objections/{objection}/tests")
    @Audience(Role.MEMBER)
    String test(
            @PathVariable UUID id,
            @PathVariable UUID objection,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String finding,
            @RequestParam(defaultValue = "") String note) {
        var tested =
                Typed.read(() ->
                        decisions.test(
                                id,
                                objection,
                                Who.of(viewer),
                                finding,
                                Words.of(note),
                                viewer.at()));
        return answer(tested, id, objection, viewer, model, next, response, "tested");
    }

    @PostMapping("/decisions/{id}/objections/{objection}/settlement")
    @Audience(Role.MEMBER)
    String settle(
            @PathVariable UUID id,
            @PathVariable UUID objection,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String reason) {
        var settled =
                Typed.read(() ->
                        decisions.settle(
                                id, objection, Who.of(viewer), way, Words.of(reason), viewer.at()));
        return answer(settled, id, objection, viewer, model, next, response, "settled");
    }

    private String answer(
            Result<UUID> result,
            UUID id,
            UUID objection,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            String notice) {
        return switch (result) {
            case Result.Done<UUID> done -> {
                Notice.leave(next, "decisions.notice." + notice);
                yield "redirect:/decisions/" + id;
            }
            case Result.Refused<UUID>(var refusal) -> {
                response.setStatus(422);
                model.addAttribute("refusal", refusal);
                yield show(id, objection, viewer, model);
            }
        };
    }
}
