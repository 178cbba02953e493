package care.cairn.app.stories;

import care.cairn.app.learning.ClosedCycle;
import care.cairn.app.ledger.Sight;
import care.cairn.app.web.Audience;
import care.cairn.app.web.ForbiddenException;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Typed;
import care.cairn.app.web.frame.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Writing a story: from a closed cycle as the record has it, or from nothing; and writing it anew.
 */
@Controller
class TellingPages {
    private final Stories stories;
    private final StoryReading reading;
    private final Sight sight;

    TellingPages(Stories stories, StoryReading reading, Sight sight) {
        this.stories = stories;
        this.reading = reading;
        this.sight = sight;
    }

    /**
     * @param from what it tells of, as a subject: {@code cycle/…} draws the text from the record
     */
    @GetMapping("/stories/new")
    @Audience(Role.MEMBER)
    String write(Viewer viewer, Model model, @RequestParam(defaultValue = "") String from) {
        var cycle = cycle(from, viewer);
        if (cycle == null) {
            fill(viewer, model, null, from.contains("/") ? List.of(from) : List.of(), Set.of());
            model.addAttribute("given", Map.of("tells", StoryText.OPEN));
        } else {
            var named = new HashSet<String>();
            cycle.people().forEach(it -> named.add(it.toString()));
            fill(viewer, model, cycle, List.of(), named);
            model.addAttribute("given", reading.drawn(cycle));
        }
        return "stories/new";
    }

    @PostMapping("/stories")
    @Audience(Role.MEMBER)
    String draft(
            Viewer viewer,
            Model model,
            StoryForm form,
            RedirectAttributes next,
            HttpServletResponse response) {
        Result<UUID> drafted =
                Typed.read(() ->
                        stories.draft(
                                Typed.idOrNone("cycle", form.cycle()),
                                form.text(),
                                form.people(),
                                form.links(),
                                Stories.Moment.of(viewer)));
        return switch (drafted) {
            case Result.Done<UUID>(var id) -> {
                Notice.leave(next, "stories.done.drafted");
                yield "redirect:/stories/" + id;
            }
            case Result.Refused<UUID>(var refusal) -> {
                response.setStatus(422);
                model.addAttribute("refusal", refusal);
                fill(
                        viewer,
                        model,
                        cycle("cycle/" + Typed.text(form.cycle()), viewer),
                        form.links(),
                        Set.of());
                model.addAttribute("given", Map.of());
                yield "stories/new";
            }
        };
    }

    @GetMapping("/stories/{id}/versions/new")
    @Audience(Role.MEMBER)
    String rewrite(@PathVariable UUID id, Viewer viewer, Model model) {
        var page = reading.page(id, null, viewer);
        if (!page.edits()) {
            throw new ForbiddenException("stories.refusal.author-only");
        }
        var named = new HashSet<String>();
        page.story().named().forEach(it -> named.add(it.toString()));
        fill(viewer, model, page.cycle(), List.of(), named);
        model.addAttribute("story", page);
        model.addAttribute("given", StoryReading.given(page.version().text()));
        return "stories/new";
    }

    @PostMapping("/stories/{id}/versions")
    @Audience(Role.MEMBER)
    String revise(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            StoryForm form,
            RedirectAttributes next,
            HttpServletResponse response) {
        Result<UUID> revised =
                Typed.read(() ->
                        stories.revise(id, form.text(), form.people(), Stories.Moment.of(viewer)));
        return switch (revised) {
            case Result.Done<UUID> it -> {
                Notice.leave(next, "stories.done.revised");
                yield "redirect:/stories/" + it.value();
            }
            case Result.Refused<UUID>(var refusal) -> {
                response.setStatus(422);
                model.addAttribute("refusal", refusal);
                var page = reading.page(id, null, viewer);
                fill(viewer, model, page.cycle(), List.of(), Set.of());
                model.addAttribute("story", page);
                model.addAttribute("given", Map.of());
                yield "stories/new";
            }
        };
    }

    private @Nullable ClosedCycle cycle(String from, Viewer viewer) {
        if (!from.startsWith("cycle/")) {
            return null;
        }
        return Typed.read(() -> Result.done(Typed.id("cycle", from.substring(6))))
                        instanceof Result.Done<UUID>(var id)
                ? found(id, viewer)
                : null;
    }

    private @Nullable ClosedCycle found(UUID id, Viewer viewer) {
        try {
            return reading.cycle(id, viewer);
        } catch (MissingException none) {
            return null;
        }
    }

    private void fill(
            Viewer viewer,
            Model model,
            @Nullable ClosedCycle cycle,
            List<String> follows,
            Set<String> named) {
        model.addAttribute("cycle", cycle);
        model.addAttribute("follows", sight.describe(follows).values());
        model.addAttribute("people", reading.people(viewer));
        model.addAttribute("named", named);
        model.addAttribute("tells", StoryText.TELLS);
        model.addAttribute("language", viewer.locale().getLanguage().equals("fr") ? "fr" : "en");
    }
}
