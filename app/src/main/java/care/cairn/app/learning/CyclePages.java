package care.cairn.app.learning;

import care.cairn.app.ledger.Words;
import care.cairn.app.web.Audience;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Typed;
import care.cairn.app.web.frame.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The learning cycles, one of them, and what is done with it. */
@Controller
class CyclePages {
    private final Cycles cycles;
    private final CycleReading reading;

    CyclePages(Cycles cycles, CycleReading reading) {
        this.cycles = cycles;
        this.reading = reading;
    }

    @GetMapping("/learning")
    @Audience(Role.VISITOR)
    String list(Viewer viewer, Model model, @RequestParam(defaultValue = "1") int page) {
        model.addAttribute("list", reading.list(Math.max(1, page), viewer));
        model.addAttribute("debts", reading.debts(viewer));
        model.addAttribute("plans", viewer.is(Role.MEMBER) && !viewer.past());
        return "learning/list";
    }

    @GetMapping("/learning/cycles/{id}")
    @Audience(Role.VISITOR)
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("page", reading.page(id, viewer));
        return "learning/cycle";
    }

    @PostMapping("/learning/cycles/{id}/start")
    @Audience(Role.MEMBER)
    String start(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String on,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        Result<UUID> result =
                Typed.read(() -> cycles.start(id, Typed.day("on", on), Cycles.Moment.of(viewer)));
        return after(result, "start", id, viewer, model, next, response);
    }

    @PostMapping("/learning/cycles/{id}/observations")
    @Audience(Role.MEMBER)
    String observe(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String happened,
            @RequestParam(required = false) @Nullable String surprised,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        return after(
                Typed.read(() ->
                        cycles.observe(
                                id,
                                Words.of(happened),
                                Words.of(surprised),
                                Cycles.Moment.of(viewer))),
                "do",
                id,
                viewer,
                model,
                next,
                response);
    }

    @PostMapping("/learning/cycles/{id}/studies")
    @Audience(Role.MEMBER)
    String study(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String learned,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        return after(
                Typed.read(() -> cycles.study(id, Words.of(learned), Cycles.Moment.of(viewer))),
                "study",
                id,
                viewer,
                model,
                next,
                response);
    }

    @PostMapping("/learning/cycles/{id}/ending")
    @Audience(Role.MEMBER)
    String end(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String how,
            @RequestParam(required = false) @Nullable String reason,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        var result =
                Typed.read(() -> cycles.end(id, how, Words.of(reason), Cycles.Moment.of(viewer)));
        if (result instanceof Result.Done<UUID> && Cycle.ADAPTED.equals(how)) {
            Notice.leave(next, "learning.done.adapted");
            return "redirect:/learning/cycles/new?after=" + id;
        }
        return after(result, "act", id, viewer, model, next, response);
    }

    @PostMapping("/learning/cycles/{id}/spread")
    @Audience(Role.MEMBER)
    String spread(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String partner,
            @RequestParam(required = false) @Nullable String from,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        Result<UUID> result =
                Typed.read(() ->
                        cycles.spread(
                                id,
                                Typed.id("partner", partner),
                                Typed.day("from", from),
                                Cycles.Moment.of(viewer)));
        return after(result, "spread", id, viewer, model, next, response);
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
                Notice.leave(next, "learning.done." + done);
                yield "redirect:/learning/cycles/" + it.value();
            }
            case Result.Refused<UUID>(var refusal) -> {
                response.setStatus(422);
                model.addAttribute("refusal", refusal);
                yield show(id, viewer, model);
            }
        };
    }
}
