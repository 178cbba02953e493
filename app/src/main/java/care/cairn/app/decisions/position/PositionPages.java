package care.cairn.app.decisions.position;

import care.cairn.app.decisions.DecisionPages;
import care.cairn.app.decisions.Decisions;
import care.cairn.app.decisions.Who;
import care.cairn.app.decisions.ballot.Ticks;
import care.cairn.app.decisions.electorate.Interest;
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
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a seat does with a decision: takes a position, confirms it, declares an interest. */
@Controller
class PositionPages {
    private final Decisions decisions;
    private final DecisionPages pages;

    PositionPages(Decisions decisions, DecisionPages pages) {
        this.decisions = decisions;
        this.pages = pages;
    }

    @PostMapping("/decisions/{id}/positions")
    @Audience(Role.MEMBER)
    String take(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            @RequestParam UUID seat,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam MultiValueMap<String, String> sent) {
        var taken =
                Typed.read(() ->
                        decisions.take(
                                id,
                                seat,
                                Who.of(viewer),
                                choice,
                                Ticks.marks(choice, sent),
                                Words.of(reason),
                                viewer.at()));
        model.addAttribute("seat", seat);
        return answer(taken, id, viewer, model, next, response, "decisions.notice.position");
    }

    /** A ballot without a name; its number is told once, on the page that follows. */
    @PostMapping("/decisions/{id}/ballots")
    @Audience(Role.MEMBER)
    String enter(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            @RequestParam UUID seat,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam MultiValueMap<String, String> sent) {
        var entered =
                decisions.enter(
                        id, seat, Who.of(viewer), choice, Ticks.marks(choice, sent), viewer.at());
        model.addAttribute("seat", seat);
        if (entered instanceof Result.Done<UUID>(var paper)) {
            Notice.leave(next, "decisions.notice.ballot", paper);
            return "redirect:/decisions/" + id;
        }
        return answer(entered, id, viewer, model, next, response, "decisions.notice.position");
    }

    /** A position that somebody gave elsewhere is entered for a seat. */
    @PostMapping("/decisions/{id}/proxies")
    @Audience(Role.PROGRAMME)
    String enterFor(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String seat,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam MultiValueMap<String, String> sent) {
        var entered =
                Typed.read(() ->
                        decisions.enterFor(
                                id,
                                Typed.id("seat", seat),
                                Who.of(viewer),
                                choice,
                                Ticks.marks(choice, sent),
                                Words.of(reason),
                                viewer.at()));
        return answer(entered, id, viewer, model, next, response, "decisions.notice.proxy");
    }

    @PostMapping("/decisions/{id}/confirmations")
    @Audience(Role.MEMBER)
    String confirm(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            @RequestParam UUID seat) {
        var confirmed = decisions.confirm(id, seat, Who.of(viewer), viewer.at());
        model.addAttribute("seat", seat);
        return answer(confirmed, id, viewer, model, next, response, "decisions.notice.confirmed");
    }

    private String answer(
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

    @GetMapping("/decisions/{id}/interests/new")
    @Audience(Role.MEMBER)
    String interest(@PathVariable UUID id, Viewer viewer, Model model, @RequestParam UUID seat) {
        pages.fill(id, viewer, model);
        model.addAttribute("seat", seat);
        model.addAttribute("kinds", Interest.KINDS);
        return "decisions/interest";
    }

    @PostMapping("/decisions/{id}/interests")
    @Audience(Role.MEMBER)
    String declare(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            @RequestParam UUID seat,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String what) {
        var declared =
                Typed.read(() ->
                        decisions.declare(
                                id, seat, Who.of(viewer), kind, Words.of(what), viewer.at()));
        return switch (declared) {
            case Result.Done<UUID> done -> {
                Notice.leave(next, "decisions.notice.interest");
                yield "redirect:/decisions/" + id;
            }
            case Result.Refused<UUID>(var refusal) -> {
                response.setStatus(422);
                model.addAttribute("refusal", refusal);
                yield interest(id, viewer, model, seat);
            }
        };
    }
}
