package care.cairn.app.work;

import care.cairn.app.web.Audience;
import care.cairn.app.web.Role;
import care.cairn.app.web.Room;
import care.cairn.app.web.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: a person's week, or what anybody may see. */
@Controller
class HomePages {
    private final Home home;

    HomePages(Home home) {
        this.home = home;
    }

    @Bean
    static Room homeRoom() {
        return new Room("home", "/", 0, Role.VISITOR);
    }

    @GetMapping("/")
    @Audience(Role.VISITOR)
    String show(Viewer viewer, Model model) {
        if (viewer.signedIn()) {
            model.addAttribute("week", home.week(viewer));
            return "work/week";
        }
        model.addAttribute("front", home.front(viewer));
        return "work/front";
    }
}
