package care.cairn.app.work;

import care.cairn.app.web.Audience;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.WorkItem;
import care.cairn.app.web.form.Option;
import care.cairn.app.web.form.Typed;
import care.cairn.app.web.frame.Notice;
import care.cairn.app.web.words.Wording;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Putting a thing off to a day, muting it, and taking it back. */
@Controller
class AsidePages {
    private static final int A_WEEK = 7;
    private static final String OFF = "off";
    private static final String MUTE = "mute";

    private final Needs needs;
    private final Asides asides;
    private final Wording words;

    AsidePages(Needs needs, Asides asides, Wording words) {
        this.needs = needs;
        this.asides = asides;
        this.words = words;
    }

    @GetMapping("/asides/new")
    @Audience(Role.MEMBER)
    String ask(
            @RequestParam(defaultValue = "") String tag,
            @RequestParam(defaultValue = "") String path,
            Viewer viewer,
            Model model) {
        model.addAttribute("item", waiting(tag, path, viewer));
        model.addAttribute("viewer", viewer);
        model.addAttribute("next", viewer.today().plusDays(A_WEEK));
        model.addAttribute(
                "ways",
                Stream.of(OFF, MUTE)
                        .map(it ->
                                new Option(
                                        it,
                                        words.say("work.aside." + it),
                                        words.say("work.aside." + it + ".hint")))
                        .toList());
        return "work/aside";
    }

    @PostMapping("/asides")
    @Audience(Role.MEMBER)
    String put(
            @RequestParam(defaultValue = "") String tag,
            @RequestParam(defaultValue = "") String path,
            @RequestParam(defaultValue = "") String how,
            @RequestParam(defaultValue = "") String until,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        if (find(tag, path, viewer).isEmpty()) {
            // It may have been done meanwhile, which is no mistake of the one who asks.
            Notice.leave(next, "work.aside.missing");
            return "redirect:/";
        }
        var result =
                Typed.read(() -> {
                    if (!List.of(OFF, MUTE).contains(how)) {
                        throw Typed.unfit("how", "form.unread.choice");
                    }
                    return asides.put(
                            tag, path, how.equals(MUTE) ? null : Typed.day("until", until), viewer);
                });
        if (result instanceof Result.Refused<UUID>(var refusal)) {
            response.setStatus(422);
            model.addAttribute("refusal", refusal);
            return ask(tag, path, viewer, model);
        }
        Notice.leave(next, "work.aside.done." + how);
        return "redirect:/";
    }

    @PostMapping("/asides/{id}/end")
    @Audience(Role.MEMBER)
    String end(@PathVariable UUID id, Viewer viewer, RedirectAttributes next) {
        asides.end(id, viewer);
        Notice.leave(next, "work.aside.ended");
        return "redirect:/";
    }

    private WorkItem waiting(String tag, String path, Viewer viewer) {
        return find(tag, path, viewer)
                .orElseThrow(() -> new MissingException("work.aside.missing"));
    }

    private Optional<WorkItem> find(String tag, String path, Viewer viewer) {
        return needs.all(viewer).stream()
                .filter(it -> it.tagKey().equals(tag) && it.path().equals(path))
                .findFirst();
    }
}
