package care.cairn.app.learning.sight;

import care.cairn.app.web.Audience;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The whole chain through a thing, and what is owed to learning. */
@Controller
class SightPages {
    private final SightReading reading;

    SightPages(SightReading reading) {
        this.reading = reading;
    }

    @GetMapping("/learning/sight/{noun}/{id}")
    @Audience(Role.VISITOR)
    String sight(
            @PathVariable String noun,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer,
            Model model) {
        model.addAttribute(
                "page",
                reading.page(
                        noun,
                        id,
                        kind.matches("[a-z]{1,30}") ? kind : "",
                        Math.max(1, page),
                        viewer));
        return "learning/sight";
    }

    @GetMapping("/learning/debt")
    @Audience(Role.VISITOR)
    String debt(Viewer viewer, Model model) {
        model.addAttribute("debts", reading.debts(viewer));
        return "learning/debt";
    }
}
