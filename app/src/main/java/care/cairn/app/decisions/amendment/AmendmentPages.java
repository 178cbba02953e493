package care.cairn.app.decisions.amendment;

import care.cairn.app.decisions.DecisionPage;
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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Giving a proposal a new version. */
@Controller
class AmendmentPages {
    /** Days that an amendment leaves to those who answered, unless it says otherwise. */
    private static final int DAYS = 3;

    private final Decisions decisions;
    private final DecisionPages pages;

    AmendmentPages(Decisions decisions, DecisionPages pages) {
        this.decisions = decisions;
        this.pages = pages;
    }

    @GetMapping("/decisions/{id}/amendments/new")
    @Audience(Role.MEMBER)
    String write(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            @RequestParam(defaultValue = "") List<String> integrates) {
        pages.fill(id, viewer, model);
        var page = (DecisionPage) Objects.requireNonNull(model.getAttribute("d"));
        var least = viewer.at().plus(DAYS, ChronoUnit.DAYS);
        var closes = page.head().closes().isAfter(least) ? page.head().closes() : least;
        model.addAttribute(
                "closes",
                closes.atZone(viewer.zone())
                        .toLocalDateTime()
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString());
        model.addAttribute("integrates", integrates);
        return "decisions/amendment";
    }

    @PostMapping("/decisions/{id}/amendments")
    @Audience(Role.MEMBER)
    String amend(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") List<String> integrates,
            @RequestParam(defaultValue = "") String closes) {
        var amended =
                Typed.read(() ->
                        decisions.amend(
                                id,
                                Who.of(viewer),
                                Words.of(text),
                                Words.of(reason),
                                Typed.ids("integrates", integrates),
                                Typed.moment("closes", closes, viewer.zone()),
                                viewer.at()));
        return switch (amended) {
            case Result.Done<UUID> done -> {
                Notice.leave(next, "decisions.notice.amended");
                yield "redirect:/decisions/" + id;
            }
            case Result.Refused<UUID>(var refusal) -> {
                response.setStatus(422);
                model.addAttribute("refusal", refusal);
                yield write(id, viewer, model, integrates);
            }
        };
    }
}
