package care.cairn.app.stories;

import care.cairn.app.ledger.Words;
import care.cairn.app.web.Audience;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.frame.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One story: read, agreed to, published, taken back. */
@Controller
class StoryPages {
    private final Stories stories;
    private final StoryReading reading;

    StoryPages(Stories stories, StoryReading reading) {
        this.stories = stories;
        this.reading = reading;
    }

    @GetMapping("/stories/{id}")
    @Audience(Role.VISITOR)
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            Viewer viewer,
            Model model) {
        var page = reading.page(id, version, viewer);
        model.addAttribute("page", page);
        model.addAttribute(
                "parts", page.gone() ? List.of() : StoryReading.parts(page.version().text()));
        return "stories/story";
    }

    @PostMapping("/stories/{id}/offers")
    @Audience(Role.MEMBER)
    String offer(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        return after(
                stories.offer(id, Stories.Moment.of(viewer)),
                "offered",
                id,
                viewer,
                model,
                next,
                response);
    }

    @PostMapping("/stories/{id}/consents")
    @Audience(Role.MEMBER)
    String consent(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        return after(
                stories.consent(id, Stories.Moment.of(viewer)),
                "consented",
                id,
                viewer,
                model,
                next,
                response);
    }

    @PostMapping("/stories/{id}/declines")
    @Audience(Role.MEMBER)
    String decline(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String why,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        return after(
                stories.decline(id, Words.of(why), Stories.Moment.of(viewer)),
                "declined",
                id,
                viewer,
                model,
                next,
                response);
    }

    @PostMapping("/stories/{id}/publication")
    @Audience(Role.MEMBER)
    String publish(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String audience,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        return after(
                stories.publish(id, audience, Stories.Moment.of(viewer)),
                "published",
                id,
                viewer,
                model,
                next,
                response);
    }

    @PostMapping("/stories/{id}/withdrawal")
    @Audience(Role.MEMBER)
    String withdraw(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        return after(
                stories.withdraw(id, Words.of(reason), Stories.Moment.of(viewer)),
                "withdrawn",
                id,
                viewer,
                model,
                next,
                response);
    }

    private String after(
            Result<UUID> result,
            String done,
            UUID id,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        return switch (result) {
            case Result.Done<UUID> it -> {
                Notice.leave(next, "stories.done." + done);
                yield "redirect:/stories/" + it.value();
            }
            case Result.Refused<UUID>(var refusal) -> {
                response.setStatus(422);
                model.addAttribute("refusal", refusal);
                yield show(id, null, viewer, model);
            }
        };
    }
}
