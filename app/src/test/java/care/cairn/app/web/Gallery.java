package care.cairn.app.web;

import care.cairn.app.web.form.Link;
import care.cairn.app.web.form.Option;
import care.cairn.app.web.form.Page;
import care.cairn.app.web.form.Share;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Pages for the tests of the frame: every part on one page, and each kind of trouble. */
@TestConfiguration
class Gallery {
    static final Instant NOW = Instant.parse("2023-01-16T09:30:00Z");

    @Bean
    @Primary
    InstantSource galleryClock() {
        return InstantSource.fixed(NOW);
    }

    @Bean
    @Primary
    Place galleryPlace() {
        return new Place() {
            @Override
            public String name() {
                return "Example partnership";
            }

            @Override
            public ZoneId zone() {
                return ZoneId.of("Europe/London");
            }

            @Override
            public List<Locale> languages() {
                return List.of(Locale.ENGLISH, Locale.FRENCH);
            }

            @Override
            public boolean publicRecord() {
                return true;
            }
        };
    }

    @Bean
    TimeRange galleryRange() {
        return new TimeRange(LocalDate.of(2018, 1, 1));
    }

    @Bean
    Room galleryRoom() {
        return new Room("gallery", "/gallery", 5, Role.VISITOR);
    }

    @Bean
    Room farRoom() {
        return new Room("far", "/gallery/analysts", 105, Role.VISITOR);
    }

    @Bean
    RoomCount galleryCount() {
        return new RoomCount() {
            @Override
            public String room() {
                return "gallery";
            }

            @Override
            public int waiting(Viewer viewer) {
                return 3;
            }
        };
    }

    @Controller
    @TestComponent
    static class GalleryPages {
        @GetMapping("/gallery")
        @Audience(Role.VISITOR)
        String gallery(Model model, Viewer viewer) {
            fill(model, viewer);
            return "web/gallery";
        }

        @PostMapping("/gallery")
        @Audience(Role.VISITOR)
        @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        String refuse(Model model, Viewer viewer) {
            fill(model, viewer);
            model.addAttribute("refusal", Refusal.at("title", "gallery.refused", 3));
            return "web/gallery";
        }

        private static void fill(Model model, Viewer viewer) {
            model.addAttribute("at", viewer.at());
            model.addAttribute("links", List.of(new Link("/gallery", "Measures")));
            model.addAttribute("page", new Page(2, 20, 55));
            model.addAttribute(
                    "options",
                    List.of(new Option("a", "Adopt", "It works"), new Option("b", "Stop")));
            model.addAttribute(
                    "shares", List.of(new Share("agree", 60), new Share("disagree", 15)));
        }

        @GetMapping("/gallery/bug")
        @Audience(Role.VISITOR)
        String bug() {
            throw new IllegalStateException("secret of the inside");
        }

        @GetMapping("/gallery/away")
        @Audience(Role.VISITOR)
        String away() {
            throw new DataAccessResourceFailureException("gone");
        }

        @GetMapping("/gallery/missing")
        @Audience(Role.VISITOR)
        String missing() {
            throw new MissingException("trouble.404");
        }

        @GetMapping("/gallery/conflict")
        @Audience(Role.VISITOR)
        String conflict() {
            throw new ConflictException("trouble.409");
        }

        @GetMapping("/gallery/number")
        @Audience(Role.VISITOR)
        @ResponseBody
        String number(@RequestParam int number) {
            return Integer.toString(number);
        }

        @GetMapping("/gallery/analysts")
        @Audience(Role.ANALYST)
        @ResponseBody
        String analysts() {
            return "for analysts";
        }

        @GetMapping("/gallery/forgotten")
        @ResponseBody
        String forgotten() {
            return "nobody said for whom";
        }

        @PostMapping("/gallery/twice")
        @Audience(Role.VISITOR)
        String twice() {
            throw new AlreadyDoneException("/gallery?first");
        }
    }
}
