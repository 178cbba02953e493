package care.cairn.app.learning.aim;

import care.cairn.app.ledger.Words;
import care.cairn.app.web.Audience;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Typed;
import care.cairn.app.web.frame.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing a driver diagram in its place, one act a form; each leads back to the part. */
@Controller
class DiagramPages {
    private final Aims aims;
    private final AimReading reading;

    DiagramPages(Aims aims, AimReading reading) {
        this.aims = aims;
        this.reading = reading;
    }

    @PostMapping("/learning/aims/{id}/drivers")
    @Audience(Role.MEMBER)
    String add(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int on,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable String added,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        return act(
                id,
                on,
                "added",
                at -> aims.add(id, kind, on == 0 ? null : on, Words.of(added), at),
                viewer,
                model,
                next,
                response);
    }

    @PostMapping("/learning/aims/{id}/drivers/{n}/text")
    @Audience(Role.MEMBER)
    String rename(
            @PathVariable UUID id,
            @PathVariable int n,
            @RequestParam(required = false) @Nullable String text,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        return act(
                id,
                n,
                "renamed",
                at -> aims.rename(id, n, Words.of(text), at),
                viewer,
                model,
                next,
                response);
    }

    @PostMapping("/learning/aims/{id}/drivers/{n}/parent")
    @Audience(Role.MEMBER)
    String move(
            @PathVariable UUID id,
            @PathVariable int n,
            @RequestParam(required = false) @Nullable String parent,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        return act(
                id,
                n,
                "moved",
                at ->
                        aims.move(
                                id,
                                n,
                                Typed.blank(parent) ? null : Typed.whole("parent", parent),
                                at),
                viewer,
                model,
                next,
                response);
    }

    @PostMapping("/learning/aims/{id}/drivers/{n}/retirement")
    @Audience(Role.MEMBER)
    String retire(
            @PathVariable UUID id,
            @PathVariable int n,
            @RequestParam(required = false) @Nullable String why,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        return act(
                id,
                n,
                "retired",
                at -> aims.retire(id, n, Words.of(why), at),
                viewer,
                model,
                next,
                response);
    }

    @PostMapping("/learning/aims/{id}/drivers/{n}/taking-up")
    @Audience(Role.MEMBER)
    String takeUp(
            @PathVariable UUID id,
            @PathVariable int n,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        return act(id, n, "taken-up", at -> aims.takeUp(id, n, at), viewer, model, next, response);
    }

    @PostMapping("/learning/aims/{id}/drivers/{n}/links")
    @Audience(Role.MEMBER)
    String link(
            @PathVariable UUID id,
            @PathVariable int n,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String role,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        return act(
                id,
                n,
                "linked",
                at -> aims.link(id, n, to, role, at),
                viewer,
                model,
                next,
                response);
    }

    @PostMapping("/learning/aims/{id}/drivers/{n}/unlinking")
    @Audience(Role.MEMBER)
    String unlink(
            @PathVariable UUID id,
            @PathVariable int n,
            @RequestParam(defaultValue = "") String to,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        return act(
                id, n, "unlinked", at -> aims.unlink(id, n, to, at), viewer, model, next, response);
    }

    @PostMapping("/learning/aims/{id}/returns")
    @Audience(Role.MEMBER)
    String returnTo(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(defaultValue = "0") int part,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        return act(
                id,
                part,
                "returned",
                at -> aims.returnTo(id, version, seen, at),
                viewer,
                model,
                next,
                response);
    }

    @PostMapping("/learning/aims/{id}/ending")
    @Audience(Role.MEMBER)
    String end(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String how,
            @RequestParam(required = false) @Nullable String reason,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        return act(
                id,
                0,
                "ended",
                at -> aims.end(id, how, Words.of(reason), at),
                viewer,
                model,
                next,
                response);
    }

    private String act(
            UUID id,
            int part,
            String done,
            Function<Aims.Moment, Result<UUID>> act,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        Result<UUID> result = Typed.read(() -> act.apply(Aims.Moment.of(viewer)));
        return switch (result) {
            case Result.Done<UUID> it -> {
                Notice.leave(next, "learning.aim.done." + done);
                yield "redirect:/learning/aims/" + it.value() + "?part=" + part;
            }
            case Result.Refused<UUID>(var refusal) -> {
                response.setStatus(422);
                model.addAttribute("refusal", refusal);
                model.addAttribute("page", reading.page(id, null, part, viewer));
                yield "learning/aims/aim";
            }
        };
    }
}
