package care.cairn.app.decisions.draft;

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

/** Sharing a draft, writing it together, giving it up. */
@Controller
class DraftStepPages {
    private final Preparations drafts;
    private final DraftPages pages;

    DraftStepPages(Preparations drafts, DraftPages pages) {
        this.drafts = drafts;
        this.pages = pages;
    }

    @PostMapping("/drafts/{id}/sharing")
    @Audience(Role.MEMBER)
    String share(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        return shown(
                drafts.share(id, Who.of(viewer), viewer.at()),
                "drafts.notice.shared",
                id,
                viewer,
                model,
                next,
                response);
    }

    @PostMapping("/drafts/{id}/withdrawal")
    @Audience(Role.MEMBER)
    String withdraw(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next,
            HttpServletResponse response) {
        return shown(
                drafts.withdraw(id, Words.of(reason), Who.of(viewer), viewer.at()),
                "drafts.notice.withdrawn",
                id,
                viewer,
                model,
                next,
                response);
    }

    @PostMapping("/drafts/{id}/writers")
    @Audience(Role.MEMBER)
    String invite(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            @RequestParam(defaultValue = "") String person,
            RedirectAttributes next,
            HttpServletResponse response) {
        return shown(
                Typed.read(() ->
                        drafts.invite(
                                id,
                                Typed.id("person", person),
                                viewer.today(),
                                Who.of(viewer),
                                viewer.at())),
                "drafts.notice.invited",
                id,
                viewer,
                model,
                next,
                response);
    }

    @PostMapping("/drafts/{id}/writers/{person}/departure")
    @Audience(Role.MEMBER)
    String leave(
            @PathVariable UUID id,
            @PathVariable UUID person,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        var left = drafts.leave(id, person, Who.of(viewer), viewer.at());
        if (left instanceof Result.Done<?> && person.equals(viewer.person())) {
            Notice.leave(next, "drafts.notice.left");
            return "redirect:/drafts";
        }
        return shown(left, "drafts.notice.left", id, viewer, model, next, response);
    }

    private String shown(
            Result<UUID> result,
            String notice,
            UUID id,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        return switch (result) {
            case Result.Done<UUID> done -> {
                Notice.leave(next, notice);
                yield "redirect:/drafts/" + id;
            }
            case Result.Refused<UUID>(var refusal) -> {
                response.setStatus(422);
                model.addAttribute("refusal", refusal);
                pages.fill(id, viewer, model);
                yield "decisions/draft";
            }
        };
    }
}
