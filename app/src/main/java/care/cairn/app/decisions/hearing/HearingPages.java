package care.cairn.app.decisions.hearing;

import care.cairn.app.decisions.Decision;
import care.cairn.app.decisions.DecisionPages;
import care.cairn.app.decisions.Who;
import care.cairn.app.decisions.draft.DraftPages;
import care.cairn.app.decisions.draft.Preparation;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.Audience;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.frame.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Naming those affected, asking and answering: each form stands on what it is about. */
@Controller
class HearingPages {
    private static final String DRAFTS = "drafts";

    private final Hearings hearings;
    private final DraftPages drafts;
    private final DecisionPages decisions;

    HearingPages(Hearings hearings, DraftPages drafts, DecisionPages decisions) {
        this.hearings = hearings;
        this.drafts = drafts;
        this.decisions = decisions;
    }

    @PostMapping({"/drafts/{id}/affected", "/decisions/{id}/affected"})
    @Audience(Role.MEMBER)
    String name(
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String group,
            RedirectAttributes next,
            HttpServletResponse response) {
        int slash = who.indexOf('/');
        var sort = slash < 0 ? "group" : who.substring(0, slash);
        return shown(
                hearings.name(
                        about(noun(request), id),
                        sort,
                        who.substring(slash + 1),
                        Words.of(group),
                        Who.of(viewer),
                        viewer.at()),
                "hearing.notice.named",
                viewer,
                model,
                noun(request),
                id,
                next,
                response);
    }

    @PostMapping({
        "/drafts/{id}/affected/{affected}/asked",
        "/decisions/{id}/affected/{affected}/asked"
    })
    @Audience(Role.MEMBER)
    String asked(
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID affected,
            @RequestParam(defaultValue = "") String how,
            RedirectAttributes next,
            HttpServletResponse response) {
        return shown(
                hearings.asked(affected, Words.of(how), Who.of(viewer), viewer.at()),
                "hearing.notice.asked",
                viewer,
                model,
                noun(request),
                id,
                next,
                response);
    }

    @PostMapping({
        "/drafts/{id}/affected/{affected}/removal",
        "/decisions/{id}/affected/{affected}/removal"
    })
    @Audience(Role.MEMBER)
    String unname(
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID affected,
            RedirectAttributes next,
            HttpServletResponse response) {
        return shown(
                hearings.unname(affected, Who.of(viewer), viewer.at()),
                "hearing.notice.unnamed",
                viewer,
                model,
                noun(request),
                id,
                next,
                response);
    }

    @PostMapping({"/drafts/{id}/questions", "/decisions/{id}/questions"})
    @Audience(Role.MEMBER)
    String question(
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String question,
            RedirectAttributes next,
            HttpServletResponse response) {
        return shown(
                hearings.question(
                        about(noun(request), id),
                        Words.of(question),
                        viewer.today(),
                        Who.of(viewer),
                        viewer.at()),
                "hearing.notice.questioned",
                viewer,
                model,
                noun(request),
                id,
                next,
                response);
    }

    @PostMapping({
        "/drafts/{id}/questions/{question}/answer",
        "/decisions/{id}/questions/{question}/answer"
    })
    @Audience(Role.MEMBER)
    String answer(
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID question,
            @RequestParam(defaultValue = "") String answer,
            RedirectAttributes next,
            HttpServletResponse response) {
        return shown(
                hearings.answer(question, Words.of(answer), Who.of(viewer), viewer.at()),
                "hearing.notice.answered",
                viewer,
                model,
                noun(request),
                id,
                next,
                response);
    }

    private static String noun(HttpServletRequest request) {
        return request.getServletPath().startsWith("/" + DRAFTS + "/") ? DRAFTS : "decisions";
    }

    private static String about(String noun, UUID id) {
        return noun.equals(DRAFTS) ? Preparation.subject(id) : Decision.subject(id);
    }

    private String shown(
            Result<UUID> result,
            String notice,
            Viewer viewer,
            Model model,
            String noun,
            UUID id,
            RedirectAttributes next,
            HttpServletResponse response) {
        return switch (result) {
            case Result.Done<UUID> done -> {
                Notice.leave(next, notice);
                yield "redirect:/" + noun + "/" + id + "#heard";
            }
            case Result.Refused<UUID>(var refusal) -> {
                response.setStatus(422);
                model.addAttribute("refusal", refusal);
                if (noun.equals(DRAFTS)) {
                    drafts.fill(id, viewer, model);
                    yield "decisions/draft";
                }
                decisions.fill(id, viewer, model);
                yield "decisions/decision";
            }
        };
    }
}
