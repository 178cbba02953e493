package care.cairn.app.decisions.closing;

import care.cairn.app.decisions.Closing;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Closing a decision, and putting its outcome into words. */
@Controller
class ClosurePages {
    private final Decisions decisions;
    private final DecisionPages pages;

    ClosurePages(Decisions decisions, DecisionPages pages) {
        this.decisions = decisions;
        this.pages = pages;
    }

    @GetMapping("/decisions/{id}/closure")
    @Audience(Role.MEMBER)
    String ask(@PathVariable UUID id, Viewer viewer, Model model) {
        pages.fill(id, viewer, model);
        return "decisions/closure";
    }

    @PostMapping("/decisions/{id}/closure")
    @Audience(Role.MEMBER)
    String close(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String reason) {
        var who = Who.of(viewer);
        var closed =
                Typed.read(() ->
                        outcome.isEmpty()
                                ? decisions.close(id, who, viewer.at())
                                : decisions.setAside(
                                        id, who, outcome, Words.of(reason), viewer.at()));
        return switch (closed) {
            case Result.Done<UUID> done -> {
                Notice.leave(next, "decisions.notice.closed");
                yield "redirect:/decisions/" + id + "/outcome";
            }
            case Result.Refused<UUID>(var refusal) -> {
                response.setStatus(422);
                model.addAttribute("refusal", refusal);
                yield ask(id, viewer, model);
            }
        };
    }

    @PostMapping("/decisions/{id}/reminders")
    @Audience(Role.MEMBER)
    String remind(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        return switch (decisions.remind(id, Who.of(viewer), viewer.at())) {
            case Result.Done<UUID> done -> {
                Notice.leave(next, "decisions.notice.reminded");
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

    @GetMapping("/decisions/{id}/outcome")
    @Audience(Role.MEMBER)
    String outcome(@PathVariable UUID id, Viewer viewer, Model model) {
        pages.fill(id, viewer, model);
        return "decisions/outcome";
    }

    @PostMapping("/decisions/{id}/outcome")
    @Audience(Role.MEMBER)
    String state(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String statement,
            @RequestParam(defaultValue = "") String conditions,
            @RequestParam(defaultValue = "") String effective,
            @RequestParam(defaultValue = "") String review,
            @RequestParam(defaultValue = "") String followUp,
            @RequestParam(defaultValue = "") String noAction) {
        var stated =
                Typed.read(() ->
                        decisions.state(
                                id,
                                Who.of(viewer),
                                Words.of(statement),
                                Words.of(conditions),
                                Typed.dayOrNone("effective", effective),
                                Typed.dayOrNone("review", review),
                                followUp,
                                Words.of(noAction),
                                viewer.at()));
        return switch (stated) {
            case Result.Done<UUID> done -> {
                Notice.leave(next, "decisions.notice.stated");
                yield followUp.equals(Closing.COMMITMENTS)
                        ? "redirect:/commitments/new?decision=" + id
                        : "redirect:/decisions/" + id;
            }
            case Result.Refused<UUID>(var refusal) -> {
                response.setStatus(422);
                model.addAttribute("refusal", refusal);
                yield outcome(id, viewer, model);
            }
        };
    }
}
