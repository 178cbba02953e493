package care.cairn.app.decisions.proceeding;

import care.cairn.app.decisions.DecisionPages;
import care.cairn.app.decisions.Decisions;
import care.cairn.app.decisions.Who;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.Audience;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Typed;
import care.cairn.app.web.frame.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a rule asks for on the way: conditions, answers to advice, the chair's casting vote. */
@Controller
class ProceedingPages {
    private final Decisions decisions;
    private final DecisionPages pages;

    ProceedingPages(Decisions decisions, DecisionPages pages) {
        this.decisions = decisions;
        this.pages = pages;
    }

    @PostMapping("/decisions/{id}/conditions")
    @Audience(Role.MEMBER)
    String meet(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String condition,
            @RequestParam(defaultValue = "") String note) {
        var met =
                Typed.read(() ->
                        decisions.meet(id, Who.of(viewer), condition, Words.of(note), viewer.at()));
        return shown(met, id, viewer, model, next, response, "decisions.notice.condition");
    }

    @PostMapping("/decisions/{id}/advice")
    @Audience(Role.MEMBER)
    String advise(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            @RequestParam UUID seat,
            @RequestParam(defaultValue = "") String answer) {
        var advised =
                Typed.read(() ->
                        decisions.advise(id, seat, Who.of(viewer), Words.of(answer), viewer.at()));
        return shown(advised, id, viewer, model, next, response, "decisions.notice.advice");
    }

    @PostMapping("/decisions/{id}/casting-vote")
    @Audience(Role.MEMBER)
    String cast(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            @RequestParam UUID seat,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String reason) {
        var cast =
                Typed.read(() ->
                        decisions.cast(
                                id, seat, Who.of(viewer), choice, Words.of(reason), viewer.at()));
        return shown(cast, id, viewer, model, next, response, "decisions.notice.casting-vote");
    }

    private String shown(
            Result<UUID> result,
            UUID id,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            String notice) {
        return switch (result) {
            case Result.Done<UUID> done -> {
                Notice.leave(next, notice);
                yield "redirect:/decisions/" + id;
            }
            case Result.Refused<UUID>(var refusal) -> {
                response.setStatus(422);
                model.addAttribute("refusal", refusal);
                pages.fill(id, viewer, model);
                yield "decisions/decision";
            }
        };
    }
}
