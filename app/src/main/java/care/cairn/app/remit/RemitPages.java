package care.cairn.app.remit;

import care.cairn.app.web.Audience;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The map of who may decide what, and one line of it. */
@Controller
class RemitPages {
    private final RemitReading reading;

    RemitPages(RemitReading reading) {
        this.reading = reading;
    }

    @GetMapping("/remits")
    @Audience(Role.VISITOR)
    String map(
            Viewer viewer,
            Model model,
            @RequestParam(defaultValue = "kind") String sort,
            @RequestParam(defaultValue = "false") boolean all) {
        model.addAttribute(
                "map",
                reading.page(
                        viewer.today(), RemitReading.SORTS.contains(sort) ? sort : "kind", all));
        model.addAttribute("sorts", RemitReading.SORTS);
        model.addAttribute("day", viewer.today());
        model.addAttribute("mayChange", viewer.is(Role.PROGRAMME) && !viewer.past());
        return "remit/map";
    }

    @GetMapping("/remits/{id}")
    @Audience(Role.VISITOR)
    String show(Viewer viewer, Model model, @PathVariable UUID id) {
        fill(viewer, model, id);
        return "remit/delegation";
    }

    void fill(Viewer viewer, Model model, UUID id) {
        model.addAttribute("row", reading.row(id, viewer.today()));
        model.addAttribute("today", viewer.today());
        model.addAttribute("mayChange", viewer.is(Role.PROGRAMME) && !viewer.past());
    }
}
