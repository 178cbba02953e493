package care.cairn.app.learning.use;

import care.cairn.app.web.Audience;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the measures are used. */
@Controller
class UsePages {
    private final UseReading reading;

    UsePages(UseReading reading) {
        this.reading = reading;
    }

    @GetMapping("/learning/use")
    @Audience(Role.VISITOR)
    String use(Viewer viewer, Model model) {
        model.addAttribute("page", reading.page(viewer));
        return "learning/use";
    }
}
