package care.cairn.app.signals;

import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Words;
import care.cairn.app.partnership.People;
import care.cairn.app.web.Audience;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Option;
import care.cairn.app.web.form.Typed;
import care.cairn.app.web.frame.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Handing the answer to a signal to somebody else, and taking it over or not. */
@Controller
class HandOverPages {
    private final HandOvers handOvers;
    private final SignalReader reader;
    private final People people;

    HandOverPages(HandOvers handOvers, SignalReader reader, People people) {
        this.handOvers = handOvers;
        this.reader = reader;
        this.people = people;
    }

    @GetMapping("/signals/{id}/hand-over")
    @Audience(Role.MEMBER)
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("page", reader.page(id, viewer));
        model.addAttribute("mine", Objects.equals(viewer.person(), steward(id, viewer)));
        model.addAttribute("asked", asked(id, viewer));
        model.addAttribute(
                "others",
                people.all().stream()
                        .filter(it -> it.on(viewer.today()) && !it.id().equals(viewer.person()))
                        .map(it ->
                                new Option(
                                        it.id().toString(),
                                        Objects.requireNonNullElse(it.name(), "–")))
                        .toList());
        return "signals/hand-over";
    }

    private UUID steward(UUID id, Viewer viewer) {
        var steward = reader.page(id, viewer).row().steward();
        return steward == null ? new UUID(0, 0) : steward;
    }

    private boolean asked(UUID id, Viewer viewer) {
        var waiting = handOvers.waiting(id);
        return waiting != null && waiting.person().equals(viewer.person());
    }

    @PostMapping("/signals/{id}/hand-over")
    @Audience(Role.MEMBER)
    String ask(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        var result =
                Typed.read(() ->
                        handOvers.ask(
                                id,
                                Typed.id("person", person),
                                Words.of(reason),
                                Author.of(viewer),
                                viewer.at(),
                                viewer.today()));
        return answer(result, "asked", id, viewer, model, next, response);
    }

    @PostMapping("/signals/{id}/taking-over")
    @Audience(Role.MEMBER)
    String take(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        var result = handOvers.take(id, Author.of(viewer), viewer.at());
        return answer(result, "taken", id, viewer, model, next, response);
    }

    @PostMapping("/signals/{id}/declining-hand-over")
    @Audience(Role.MEMBER)
    String decline(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        var result = handOvers.decline(id, Words.of(reason), Author.of(viewer), viewer.at());
        return answer(result, "declined", id, viewer, model, next, response);
    }

    private String answer(
            Result<UUID> result,
            String what,
            UUID id,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        if (result instanceof Result.Refused<UUID>(var refusal)) {
            response.setStatus(422);
            model.addAttribute("refusal", refusal);
            return show(id, viewer, model);
        }
        Notice.leave(next, "signals.hand-over." + what);
        return "redirect:/signals/" + id;
    }
}
