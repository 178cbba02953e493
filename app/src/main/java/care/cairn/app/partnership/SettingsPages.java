package care.cairn.app.partnership;

import care.cairn.app.ledger.Author;
import care.cairn.app.web.Audience;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.frame.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the partnership has settled about itself, and may change after its first day. */
@Controller
class SettingsPages {
    private final Partnerships partnerships;

    SettingsPages(Partnerships partnerships) {
        this.partnerships = partnerships;
    }

    @GetMapping("/settings")
    @Audience(Role.ADMINISTRATOR)
    String show(Viewer viewer, Model model) {
        model.addAttribute(
                "partnership",
                partnerships
                        .current()
                        .orElseThrow(() -> new MissingException("partnership.not-founded")));
        model.addAttribute("mayChange", !viewer.past());
        return "partnership/settings";
    }

    @PostMapping("/settings/visibility")
    @Audience(Role.ADMINISTRATOR)
    String visibility(
            @RequestParam(defaultValue = "") String publicRecord,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        boolean open = !publicRecord.isEmpty();
        return switch (partnerships.show(open, Author.of(viewer), viewer.at())) {
            case Result.Done<UUID> done -> {
                Notice.leave(next, open ? "settings.opened" : "settings.shut");
                yield "redirect:/settings";
            }
            case Result.Refused<UUID>(var refusal) -> {
                response.setStatus(422);
                model.addAttribute("refusal", refusal);
                yield show(viewer, model);
            }
        };
    }
}
